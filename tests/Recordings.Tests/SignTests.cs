namespace InvertedAnodeBms.Recordings.Tests;

[TestClass]
public class SignTests
{
    [TestMethod]
    public void ACurrentThatContradictsTheCapacitiesIsRefused()
    {
        Inverted(WithCapacities()).Refused()
            .At(13, "current_ampere", "-0.5 A", "'charging_capacity_ah'", "--invert-current");
    }

    [TestMethod]
    public void TheSameCurrentIsReadWhenItIsInverted()
    {
        Recording recording = Inverted(WithCapacities()).Read(new ReaderOptions { InvertCurrent = true });

        Assert.AreEqual(0.5, recording.CurrentAmpere[10]);
        Assert.AreEqual(0.0125, recording.ChargedAmpereHour, 1e-9);
        recording.Only(FindingCode.CurrentSignChanged).Is(FindingSeverity.Info, 1, "current_ampere", "inverted");
        Assert.IsFalse(recording.CurrentAmpere.Any(value => value == 0 && double.IsNegative(value)), "There is no negative zero.");
    }

    [TestMethod]
    public void InvertingARightCurrentIsRefused()
    {
        WithCapacities().Refused(new ReaderOptions { InvertCurrent = true }).At(13, "current_ampere", "Leave out --invert-current");
    }

    [TestMethod]
    public void ARightCurrentIsReadWithoutAWordAboutItsSign()
    {
        Recording recording = WithCapacities().Read();

        recording.HasNo(FindingCode.CurrentSignChanged);
        recording.HasNo(FindingCode.CurrentSignContradicted);
        recording.HasNo(FindingCode.CurrentSignUnknown);
    }

    [TestMethod]
    public void ACurrentThatContradictsTheStepsIsRefused()
    {
        Inverted(WithSteps(CsvTable.Bdf())).Refused().At(12, "current_ampere", "'step_type'", "20 rows", "--invert-current");
        WithSteps(CsvTable.Bdf()).Read().HasNo(FindingCode.CurrentSignContradicted);
    }

    [TestMethod]
    public void AMagnitudeIsRefusedAndReadWithItsSignFromTheSteps()
    {
        CsvTable table = WithSteps(CsvTable.Bdf().Changed("current_ampere", Math.Abs));

        table.Refused().At(32, "current_ampere", "never negative", "--sign-from-steps");
        Recording recording = table.Read(new ReaderOptions { SignFromSteps = true });
        Assert.AreEqual(-0.5, recording.CurrentAmpere[^1]);
        Assert.AreEqual(0.5, recording.CurrentAmpere[10]);
        recording.Only(FindingCode.CurrentSignChanged).Is(FindingSeverity.Info, 1, "current_ampere", "10 rows");
    }

    [TestMethod]
    public void AMagnitudeWithCapacitiesAloneIsRefused()
    {
        WithCapacities().Changed("current_ampere", Math.Abs).Refused().At(33, "current_ampere", "never negative", "Export a current with a sign");
    }

    [TestMethod]
    public void SignsFromStepsNeedAStepColumnAndMagnitudes()
    {
        ReaderOptions options = new() { SignFromSteps = true };

        CsvTable.Bdf().Refused(options).At(1, "current_ampere", "no column that says");
        WithSteps(CsvTable.Bdf()).Refused(options).At(32, "current_ampere", "a magnitude");
        WithSteps(CsvTable.Bdf().Changed("current_ampere", Math.Abs)).With(10, "step_type", "EIS").Refused(options)
            .At(12, "current_ampere", "neither charge nor discharge");
    }

    [TestMethod]
    public void ACurrentInARestWhoseDirectionIsNotWrittenIsReported()
    {
        Recording recording = WithSteps(CsvTable.Bdf().Changed("current_ampere", Math.Abs)).With(22, "current_ampere", "0.001")
            .Read(new ReaderOptions { SignFromSteps = true });

        recording.Only(FindingCode.CurrentSignUnknown).Is(FindingSeverity.Warning, 24, "current_ampere", "1 rows of rest");
    }

    [TestMethod]
    public void CapacitiesAndStepsThatContradictEachOtherAreRefused()
    {
        CsvTable table = WithSteps(WithCapacities());
        table.Renamed("charging_capacity_ah", "x").Renamed("discharging_capacity_ah", "charging_capacity_ah").Renamed("x", "discharging_capacity_ah");

        table.Refused().At(13, "current_ampere", "is the opposite", "--ignore-column");
        ReaderOptions options = new() { IgnoredColumns = ["charging_capacity_ah", "discharging_capacity_ah"] };
        Assert.AreEqual(40, table.Read(options).Count);
    }

    [TestMethod]
    public void AFewContradictingRowsAreReported()
    {
        CsvTable table = WithSteps(CsvTable.Bdf()).With(12, "current_ampere", "-0.5");

        table.Read().Only(FindingCode.CurrentSignContradicted).Is(FindingSeverity.Warning, 14, "current_ampere", "1 rows");
    }

    [TestMethod]
    public void TheNoiseOfARestIsNoContradiction()
    {
        WithSteps(CsvTable.Bdf()).With(12, "current_ampere", "-0.005").Read().HasNo(FindingCode.CurrentSignContradicted);
        WithSteps(CsvTable.Bdf()).With(12, "current_ampere", "-0.0051").Read().Only(FindingCode.CurrentSignContradicted);
    }

    [TestMethod]
    public void WithoutCapacitiesAndStepsTheVoltageRefuses()
    {
        Inverted(CsvTable.Bdf()).Refused().At(12, "current_ampere", "a voltage that falls", "--invert-current", "--trust-current-sign");
        CsvTable.Bdf().Read().HasNo(FindingCode.CurrentSignUnknown);
        CsvTable.Bdf().Refused(new ReaderOptions { InvertCurrent = true }).At(12, "current_ampere", "Leave out --invert-current");
    }

    [TestMethod]
    public void ATrustedSignIsNotAskedOfTheVoltage()
    {
        Recording recording = Inverted(CsvTable.Bdf()).Read(new ReaderOptions { TrustCurrentSign = true });

        Assert.AreEqual(-0.5, recording.CurrentAmpere[10]);
        recording.Only(FindingCode.CurrentSignUnknown).Is(FindingSeverity.Info, 12, "current_ampere", "as asked for");
    }

    [TestMethod]
    public void AShortThatPullsTheVoltageDownDuringChargeIsReadWithAWarning()
    {
        // Always charging, so no switch shows the resistance; the voltage falls all the same.
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", _ => 0.5123);

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "voltage_volt", (3.5 - (0.01 * row)).ToString("F3"));
        }

        table.Read().Only(FindingCode.CurrentSignContradicted).Is(FindingSeverity.Warning, 2, "current_ampere", "--invert-current");
    }

    [TestMethod]
    public void AMagnitudeIsRefusedByTheVoltageAloneUnlessItIsTrusted()
    {
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", Math.Abs);

        table.Refused().At(32, "current_ampere", "never negative", "Export a current with a sign", "--trust-current-sign");
        Recording recording = table.Read(new ReaderOptions { TrustCurrentSign = true });
        Assert.AreEqual(0.5, recording.CurrentAmpere[^1]);
    }

    [TestMethod]
    public void AMagnitudeWithoutARestBetweenChargeAndDischargeIsRefusedToo()
    {
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", _ => 0.5);

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "voltage_volt", (3.5 - (0.01 * Math.Abs(20 - row))).ToString("F3"));
        }

        table.Refused().At(22, "current_ampere", "never negative");
    }

    [TestMethod]
    [DataRow(0.004, false)]
    [DataRow(0.006, true)]
    public void AChargeWithADipOrTwoIsNoMagnitude(double dip, bool refused)
    {
        // 12 mV up, and one dip: refused from 5 mV and 30 % of the whole way on.
        CsvTable table = CsvTable.Bdf().Changed("current_ampere", _ => 0.5);

        for (int row = 0; row < table.RowCount; row++)
        {
            table.With(row, "voltage_volt", (3.3 + (0.001 * Math.Min(row, 12)) - (row == 20 ? dip : 0)).ToString("F4"));
        }

        if (refused)
        {
            table.Refused().At(14, "current_ampere", "never negative");
        }
        else
        {
            table.Read();
        }
    }

    [TestMethod]
    public void AConstantVoltageTellsNothingAboutTheSign()
    {
        Recording recording = CsvTable.Bdf().Changed("voltage_volt", _ => 3.3).Read();

        recording.Only(FindingCode.CurrentSignUnknown).Is(FindingSeverity.Info, 12, "current_ampere", "it is taken to");
    }

    [TestMethod]
    public void ARestTellsNothingAboutTheSign()
    {
        CsvTable.Bdf().Changed("current_ampere", _ => 0).Read().Only(FindingCode.CurrentSignUnknown).Is(FindingSeverity.Info, 2, "current_ampere");
    }

    [TestMethod]
    [DataRow("CC Chg", StepKind.Charge)]
    [DataRow("CC DChg", StepKind.Discharge)]
    [DataRow("CCCV_CHG", StepKind.Charge)]
    [DataRow("CC_DCH", StepKind.Discharge)]
    [DataRow("discharge", StepKind.Discharge)]
    [DataRow("Standard Charge", StepKind.Charge)]
    [DataRow("CCCVDChg", StepKind.Discharge)]
    [DataRow("Rest", StepKind.Rest)]
    [DataRow("OCV", StepKind.Rest)]
    [DataRow("C", StepKind.Charge)]
    [DataRow("D", StepKind.Discharge)]
    [DataRow("EIS", StepKind.Unknown)]
    [DataRow("", StepKind.Unknown)]
    public void TheWordsOfCyclersForStepsAreUnderstood(string word, StepKind kind)
    {
        Assert.AreEqual(kind, StepKindText.Parse(word));
    }

    /// <summary>Capacities that never restart, as BDF defines them.</summary>
    internal static CsvTable WithCapacities()
    {
        return CsvTable.Bdf()
            .WithColumn("charging_capacity_ah", row => Grown(row, start: 10))
            .WithColumn("discharging_capacity_ah", row => Grown(row, start: 30));
    }

    private static string Grown(int row, int start)
    {
        return (Math.Clamp(row - start, 0, 9) * 5 / 3600.0).ToString("F9");
    }

    private static CsvTable WithSteps(CsvTable table)
    {
        return table.WithColumn("step_type", row => new[] { "REST", "CC_CHG", "REST", "CC_DCH" }[row / 10]);
    }

    private static CsvTable Inverted(CsvTable table)
    {
        return table.Changed("current_ampere", ampere => -ampere);
    }
}
