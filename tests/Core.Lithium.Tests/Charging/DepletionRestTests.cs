using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class DepletionRestTests
{
    private const int HalfAnHour = 30 * 60 * 1000;

    // Four pauses that ask the voltages lie in half an hour, and do not count.
    private const int Pauses = 4 * 1_500;

    [TestMethod]
    public void AfterHalfAnHourDepletedSaltGetsAMinuteAndAHalf()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.MissingSaltPermille = 201;
        bench.Run(HalfAnHour + Pauses - 20_000);
        bench.Check(7_200, CurrentReason.RateCap);
        bench.Run(2_000);
        bench.Check(0, CurrentReason.DepletionRest);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);

        bench.Run(88_000);
        bench.Check(0, CurrentReason.DepletionRest);
        bench.Run(2_000);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
    }

    [TestMethod]
    public void TheNextHalfHourBeginsAfterTheRest()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.MissingSaltPermille = 201;
        bench.Run(HalfAnHour + Pauses + 72_000);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);

        bench.Run(HalfAnHour + Pauses);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
        bench.Run(3_000);
        bench.Check(0, CurrentReason.DepletionRest);
    }

    [TestMethod]
    public void TimeWithoutCurrentDoesNotCount()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Advice.MissingSaltPermille = 201;
        bench.ChargerPresent = false;
        bench.Run(2 * HalfAnHour);
        bench.ChargerPresent = true;
        bench.Run(10_000);

        bench.Check(7_200, CurrentReason.RateCap);
    }

    [DataRow(200, false)]
    [DataRow(201, true)]
    [TestMethod]
    public void SaltThatIsThereNeedsNoRest(int missingPermille, bool rests)
    {
        ChargeAdvice advice = new ChargeAdvice();
        advice.MissingSaltPermille = missingPermille;
        DepletionRest rest = new DepletionRest(new ChargePolicy(), advice);

        Assert.IsFalse(rest.Update(true, HalfAnHour - 1));
        Assert.AreEqual(rests, rest.Update(true, 1));
        Assert.AreEqual(rests, rest.Update(false, 89_999));
        Assert.IsFalse(rest.Update(false, 1));
    }
}
