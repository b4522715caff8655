using InvertedAnodeBms.Cli.Faults;

namespace InvertedAnodeBms.Cli.Tests.Faults;

[TestClass]
public sealed class SafetyJudgeTests
{
    private const string Board = "esp32-devkitc-bench";

    // 300 ms from the truth to the gate, 2 % for the shunt: 36.7 mA in, 91.8 mA out.
    [TestMethod]
    [DataRow(36.5, 10, false)]
    [DataRow(37.0, 10, true)]
    [DataRow(37.0, 2, false)]
    [DataRow(-91.5, 10, false)]
    [DataRow(-92.5, 10, true)]
    public void ACurrentBeyondItsBoundIsUnsafeWhenItLasts(double milliamps, int ticks, bool isUnsafe)
    {
        LivePack pack = Charging();
        SafetyJudge judge = new(pack, Board);
        pack.Plant.ForcedAmperes = milliamps * 1e-3;
        Keep(pack);
        Follow(pack, judge, ticks, double.PositiveInfinity);

        Assert.AreEqual(isUnsafe, judge.Current.Count > 0);
        Assert.IsEmpty(judge.Temperature);
    }

    [TestMethod]
    [DataRow(4.0, true)]
    [DataRow(4.1, false)]
    public void AHardShortThatIsChargedIsUnsafe(double ohms, bool isUnsafe)
    {
        LivePack pack = Charging();
        SafetyJudge judge = new(pack, Board);
        Follow(pack, judge, 10, ohms);

        Assert.AreEqual(isUnsafe, judge.Current.Count > 0);
    }

    [TestMethod]
    public void NothingIsUnsafeAboutAnOrdinaryCharge()
    {
        LivePack pack = Charging();
        SafetyJudge judge = new(pack, Board);
        Follow(pack, judge, 600, double.PositiveInfinity);

        Assert.IsEmpty(judge.Voltage);
        Assert.IsEmpty(judge.Current);
        Assert.IsEmpty(judge.Temperature);
        Assert.IsEmpty(judge.Latch);
    }

    [TestMethod]
    [DataRow(2, false)]
    [DataRow(3, true)]
    public void ARuleIsBrokenByWhatLastsLongerThanAllowed(int looks, bool broken)
    {
        JudgeRule rule = new("a rule", 250);
        rule.Follow(false, 0.1, 0.1);

        for (int i = 0; i < looks - 1; i++)
        {
            rule.Follow(true, 0.1, 0.1);
        }

        // What is so at the beginning counts for the whole stretch.
        rule.Follow(false, 0.1, 0.1);
        rule.Follow(false, 0.1, 0.1);
        Assert.AreEqual(broken, rule.Broken is not null);
    }

    // Two looks of it, and a pause of so many: a quarter of a pause counts.
    [TestMethod]
    [DataRow(8, false)]
    [DataRow(7, true)]
    public void OnlyALongPauseBeginsAnew(int pause, bool broken)
    {
        JudgeRule rule = new("a rule", 250);

        for (int i = 0; i < 10; i++)
        {
            rule.Follow(true, 0.1, 0.1);
            rule.Follow(false, 0.1, 0.1);

            for (int look = 0; look < pause; look++)
            {
                rule.Follow(false, 0.1, 0.1);
            }
        }

        Assert.AreEqual(broken, rule.Broken is not null);
    }

    // 400 mA a tenth of a second, five times a second: a gate that stays on lets 200 mA through, though no time of it is longer than allowed.
    [TestMethod]
    public void ACurrentThatComesAndGoesIsUnsafeToo()
    {
        LivePack pack = Charging();
        SafetyJudge judge = new(pack, Board);
        Keep(pack);

        for (int i = 0; i < 10; i++)
        {
            pack.Plant.ForcedAmperes = i % 2 == 0 ? -0.4 : 0;
            Follow(pack, judge, 1, double.PositiveInfinity);
        }

        Assert.IsNotEmpty(judge.Current);
    }

    // A melted gate keeps what the firmware would stop.
    private static void Keep(LivePack pack)
    {
        pack.Plant.Faults.Begin(Plant.Faults.FaultKind.ChargeGateStuckOn, 0, 0);
        pack.Plant.Faults.Begin(Plant.Faults.FaultKind.DischargeGateStuckOn, 0, 0);
    }

    private static LivePack Charging()
    {
        LivePack pack = new(Board, 50, 25, 1);
        PackPreparation.Bring(pack, PackState.ChargeCc, 1, pack.Loop.Tick);
        return pack;
    }

    private static void Follow(LivePack pack, SafetyJudge judge, int ticks, double ohms)
    {
        for (int i = 0; i < ticks; i++)
        {
            double before = pack.Seconds;
            pack.Loop.Tick();
            judge.Follow(before, ohms);
        }
    }
}
