using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class VoltageLimiterTests
{
    // Target 3.60 V, 4 ohm.
    [DataRow(3_600_000, 5_000, 5_000)]
    [DataRow(3_596_000, 5_000, 6_000)]
    [DataRow(3_604_000, 5_000, 4_000)]
    [DataRow(3_640_000, 5_000, -5_000)]
    [TestMethod]
    public void TheLimitIsTheLastCurrentAndTheHeadroomOverTheResistance(int microvolts, int commanded, int limit)
    {
        VoltageLimiter limiter = new VoltageLimiter(LfpLithiumPouch36.Create());

        Assert.AreEqual(limit, limiter.LimitMicroamps(microvolts, commanded));
    }

    [TestMethod]
    public void ASpikeCountsForAQuarterAndFades()
    {
        VoltageLimiter limiter = new VoltageLimiter(LfpLithiumPouch36.Create());
        limiter.LimitMicroamps(3_600_000, 5_000);

        Assert.AreEqual(2_500, limiter.LimitMicroamps(3_640_000, 5_000));
        Assert.AreEqual(3_125, limiter.LimitMicroamps(3_600_000, 5_000));
    }

    [TestMethod]
    public void AfterAResetTheFirstVoltageCountsInFull()
    {
        VoltageLimiter limiter = new VoltageLimiter(LfpLithiumPouch36.Create());
        limiter.LimitMicroamps(3_000_000, 5_000);
        limiter.Reset();

        Assert.AreEqual(4_000, limiter.LimitMicroamps(3_604_000, 5_000));
    }

    [TestMethod]
    public void NoVoltageHoweverWrongTurnsIntoCurrent()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        design.VoltageLoopMicroohms = 1;

        Assert.AreEqual(int.MinValue, new VoltageLimiter(design).LimitMicroamps(int.MaxValue, 7_200));
        Assert.AreEqual(int.MaxValue, new VoltageLimiter(design).LimitMicroamps(int.MinValue, 7_200));
    }
}
