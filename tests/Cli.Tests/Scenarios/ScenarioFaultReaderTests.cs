using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

[TestClass]
public sealed class ScenarioFaultReaderTests
{
    private const string Before = "steps: [Rest for 1 s]\nfaults: [";

    [TestMethod]
    [DataRow("{ fault: cell-wire-opn, cell: 1, at: 1 s }", ":2:19: unknown fault 'cell-wire-opn'. Did you mean 'cell-wire-open'?")]
    [DataRow("{ falt: bus-stuck, at: 1 s }", ":2:12: unknown key 'falt'. Did you mean 'fault'?")]
    [DataRow("{ fault: cell-wire-open, at: 1 s }", ":2:19: which one? This fault needs 'cell', from 1.")]
    [DataRow("{ fault: cell-wire-open, cell: 3, at: 1 s }", ":2:41: 'cell' is 3, expected 1 to 2.")]
    [DataRow("{ fault: cell-wire-open, cell: 1.5, at: 1 s }", ":2:41: 'cell' must be a whole number")]
    [DataRow("{ fault: cell-wire-open, sensor: 1, at: 1 s }", ":2:43: this fault has no 'sensor': it needs 'cell'.")]
    [DataRow("{ fault: bus-stuck, cell: 1, at: 1 s }", ":2:36: this fault has no 'cell': it is the pack's.")]
    [DataRow("{ fault: bus-stuck }", ":2:19: a fault needs one of 'at'")]
    [DataRow("{ fault: bus-stuck, at: 1 s, step: 1 }", ":2:19: a fault needs one of 'at'")]
    [DataRow("{ fault: bus-stuck, at: 1 s, after: 1 s }", ":2:19: a fault needs one of 'at'")]
    [DataRow("{ fault: bus-stuck, at: soon }", ":2:34: 'at' is 'soon', expected a time such as")]
    [DataRow("{ fault: bus-stuck, at: 2401 h }", ":2:34: 'at' is out of range: at most 2400 h.")]
    [DataRow("{ fault: bus-stuck, step: 2 }", ":2:36: 'step' is 2, expected 1 to 1.")]
    [DataRow("{ fault: bus-stuck, when: chargin at 8 % }", ":2:36: cannot read the condition 'chargin at 8 %'. Did you mean 'charging at 8 %'?")]
    [DataRow("{ fault: bus-stuck, when: charging at 101 % }", ":2:36: cannot read the condition")]
    [DataRow("{ fault: bus-stuck, when: 80 % }", ":2:36: cannot read the condition")]
    [DataRow("{ fault: load-short, magnitude: 1 mA, at: 1 s }", ":2:42: 'magnitude' is '1 mA', expected a number and the unit of this fault: 0.01")]
    [DataRow("{ fault: load-short, magnitude: 101 ohm, at: 1 s }", ":2:42: 'magnitude' is 101 ohm, expected 0.01 to 100 ohm.")]
    [DataRow("{ fault: bus-stuck, magnitude: 1 s, at: 1 s }", ":2:41: this fault has no magnitude.")]
    [DataRow("{ fault: bus-stuck, name: Second, at: 1 s }", ":2:36: 'Second' is no name: small letters")]
    [DataRow("{ fault: bus-stuck, at: 1 s }, { fault: bus-stuck, at: 2 s }", ":2:41: a second fault is called 'bus-stuck'")]
    [DataRow("bus-stuck", ":2:10: every entry of 'faults' must be a mapping")]
    public void AMistakeIsReportedWithItsPlace(string entries, string message)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("wrong.yaml", $"{Before}{entries}]");

        InputException error = Assert.ThrowsExactly<InputException>(() => ScenarioReader.Read(file));

        StringAssert.StartsWith(error.Message, file + message);
    }

    [TestMethod]
    public void AFaultSaysWhatWhereHowBadlyWhenAndForHowLong()
    {
        ScenarioFault fault = Read("{ fault: cell-reading-offset, name: shifted, cell: 2, magnitude: -50 mV, step: 1, after: 250 ms, for: 5 s }");

        Assert.AreEqual(FaultKind.CellReadingOffset, fault.Description!.Kind);
        Assert.AreEqual("shifted", fault.Label);
        Assert.AreEqual(1, fault.Index);
        Assert.AreEqual(-50, fault.Magnitude);
        Assert.AreEqual(0, fault.Step);
        Assert.AreEqual(0.25, fault.AfterSeconds);
        Assert.AreEqual(5, fault.ForSeconds);
    }

    [TestMethod]
    public void WhatIsLeftOutIsTheUsualMagnitudeTheFaultsNameAndTheRestOfTheRun()
    {
        ScenarioFault fault = Read("{ fault: load-short, at: 10 min }");

        Assert.AreEqual(FaultCatalog.Of(FaultKind.LoadShort).Usual, fault.Magnitude);
        Assert.AreEqual("load-short", fault.Label);
        Assert.AreEqual(600, fault.AfterSeconds);
        Assert.IsNull(fault.ForSeconds);
        Assert.IsNull(fault.Step);
    }

    [TestMethod]
    public void AFaultCanWaitForACondition()
    {
        ScenarioFault fault = Read("{ fault: adc-reference-off, magnitude: 20 %, when: charging at 80 % }");

        Assert.AreEqual(20, fault.Magnitude);
        Assert.AreEqual(new ScenarioCondition(BmsState.Charge, ConditionQuantity.ChargePercent, true, 80), fault.When);
    }

    [TestMethod]
    public void EveryFaultOfTheCatalogueCanBePlannedAtBothEndsOfItsRange()
    {
        foreach (FaultDescription description in FaultCatalog.All)
        {
            string where = description.Place switch
            {
                FaultPlace.Cell => ", cell: 1",
                FaultPlace.Temperature => ", sensor: 1",
                _ => string.Empty,
            };

            foreach (double magnitude in new[] { description.Lowest, description.Highest })
            {
                string text = FormattableString.Invariant($", magnitude: {magnitude:0.##} {description.Unit}");
                string how = description.HasMagnitude ? text : string.Empty;
                Assert.AreEqual(magnitude, Read($"{{ fault: {description.Name}{where}{how}, at: 1 s }}").Magnitude, description.Name);
            }
        }
    }

    [TestMethod]
    public void APowerCutAtAWriteIsCountedInBytes()
    {
        ScenarioFault fault = Read("{ fault: power-cut-at-write, magnitude: 12 bytes, at: 1 s }");

        Assert.IsNull(fault.Description);
        Assert.AreEqual(12, fault.Magnitude);
    }

    private static ScenarioFault Read(string entry)
    {
        using TemporaryFolder folder = new();
        return ScenarioReader.Read(folder.File("fault.yaml", $"{Before}{entry}]")).Faults[0];
    }
}
