using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// 7.2 mA are commanded and nothing is measured. When the cells fall by a twentieth of 6 ohm, 2160 uV, in two pauses of the charge, the sensor is
/// blind; when they do not, the charger gives nothing.
/// </summary>
[TestClass]
public sealed class UnmeasuredChargeTests
{
    private const int Blind = (int)DiagnosisId.CurrentSensorDisagrees;
    private const int Weak = (int)DiagnosisId.ChargerWeak;
    private const int Flat = 3_430_000;

    [DataRow(2_159, false)]
    [DataRow(2_160, true)]
    [DataRow(-30_000, false)]
    [TestMethod]
    public void CellsThatFallInTwoPausesWereCharged(int fallMicrovolts, bool blind)
    {
        ProtectionBench bench = Charging();
        Pause(bench, fallMicrovolts, fallMicrovolts);
        Assert.IsFalse(bench.IsActive(Blind));
        Assert.AreEqual(blind, bench.Stage.Result.ProbeWanted);

        Charge(bench, 2_000);
        Pause(bench, fallMicrovolts, fallMicrovolts);
        Ramp(bench);
        Assert.AreEqual(blind, bench.IsLatched(Blind));
    }

    [TestMethod]
    public void ACellThatStaysSaysThatNothingFlowed()
    {
        ProtectionBench bench = Charging();
        Pause(bench, 30_000, 0);
        Charge(bench, 2_000);
        Pause(bench, 0, 30_000);
        Ramp(bench);

        Assert.IsFalse(bench.IsActive(Blind));
    }

    [TestMethod]
    public void APauseWithoutAFallBetweenBeginsAnew()
    {
        ProtectionBench bench = Charging();
        Pause(bench, 30_000, 30_000);
        Charge(bench, 2_000);
        Pause(bench, 0, 0);
        Charge(bench, 2_000);
        Pause(bench, 30_000, 30_000);
        Ramp(bench);

        Assert.IsFalse(bench.IsActive(Blind));
        Assert.IsTrue(bench.Stage.Result.ProbeWanted);
    }

    // 0.9 mA is half the current that ends a charge.
    [DataRow(-901, false)]
    [DataRow(-900, true)]
    [DataRow(900, true)]
    [DataRow(901, false)]
    [TestMethod]
    public void ACurrentThatIsMeasuredInThePauseExplainsAFall(int microamps, bool blind)
    {
        ProtectionBench bench = Charging();
        bench.Measurements.PackMicroamps.Value = microamps > 0 ? 899 : microamps;
        Charge(bench, 2_000);
        bench.Measurements.PackMicroamps.Value = microamps;
        Pause(bench, 30_000, 30_000);

        Assert.AreEqual(blind, bench.Stage.Result.ProbeWanted);
    }

    [DataRow(900, false)]
    [DataRow(1_000, true)]
    [TestMethod]
    public void AChargeOfLessThanASecondSaysNothing(int milliseconds, bool doubts)
    {
        ProtectionBench bench = Charging();
        Pause(bench, 0, 0);
        Charge(bench, milliseconds);
        Pause(bench, 30_000, 30_000);

        Assert.AreEqual(doubts, bench.Stage.Result.ProbeWanted);
    }

    [TestMethod]
    public void ACurrentThatIsMeasuredEndsTheDoubt()
    {
        ProtectionBench bench = Charging();
        Pause(bench, 30_000, 30_000);
        bench.Measurements.PackMicroamps.Value = 7_200;
        Charge(bench, 100);

        Assert.IsFalse(bench.Stage.Result.ProbeWanted);
    }

    // The first tick that sees it begins the time.
    [DataRow(60_000, false)]
    [DataRow(60_100, true)]
    [TestMethod]
    public void APauseDoesNotHideAWeakCharger(int milliseconds, bool weak)
    {
        ProtectionBench bench = Charging();
        Pause(bench, 0, 0);
        Ramp(bench);
        Charge(bench, milliseconds - 2_000 - 1_500 - 2_000);

        Assert.AreEqual(weak, bench.IsActive(Weak));
    }

    [TestMethod]
    public void APauseDoesNotHideAClimb()
    {
        ProtectionBench bench = Charging();
        Pause(bench, 0, 0);
        Ramp(bench);
        Set(bench, Flat + 100_000, Flat + 100_000);
        Charge(bench, 1_100);

        Assert.IsTrue(bench.IsLatched(Blind));
    }

    private static ProtectionBench Charging()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.CommandFollows = false;
        bench.Commanded.DischargeGateOn = false;
        Set(bench, Flat, Flat);
        Charge(bench, 2_000);
        return bench;
    }

    private static void Charge(ProtectionBench bench, int milliseconds)
    {
        Command(bench, 7_200, CurrentReason.RateCap);
        bench.Run(milliseconds);
    }

    private static void Pause(ProtectionBench bench, int highestFallMicrovolts, int lowestFallMicrovolts)
    {
        Command(bench, 0, CurrentReason.Probe);
        Set(bench, Flat - highestFallMicrovolts, Flat - lowestFallMicrovolts);
        bench.Run(1_500);
        Set(bench, Flat, Flat);
    }

    private static void Ramp(ProtectionBench bench)
    {
        Command(bench, 1_000, CurrentReason.Slew);
        bench.Run(2_000);
    }

    private static void Command(ProtectionBench bench, int microamps, CurrentReason reason)
    {
        bench.Commanded.ChargeGateOn = microamps > 0;
        bench.Commanded.ChargeMicroamps = microamps;
        bench.Commanded.Reason = reason;
    }

    private static void Set(ProtectionBench bench, int highestMicrovolts, int lowestMicrovolts)
    {
        bench.Measurements.HighestCellMicrovolts = highestMicrovolts;
        bench.Measurements.LowestCellMicrovolts = lowestMicrovolts;
    }
}
