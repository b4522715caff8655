using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class CurrentArbiterTests
{
    [TestMethod]
    public void TheLowestOfferWinsAndItsReasonWithIt()
    {
        CurrentArbiter arbiter = new CurrentArbiter();
        arbiter.Begin(7_200, CurrentReason.RateCap);
        arbiter.Offer(9_000, CurrentReason.ChargerCapability);
        arbiter.Offer(3_000, CurrentReason.Temperature);
        arbiter.Offer(5_000, CurrentReason.CellVoltage);

        Assert.AreEqual(3_000, arbiter.Microamps);
        Assert.AreEqual((int)CurrentReason.Temperature, (int)arbiter.Reason);
    }

    [TestMethod]
    public void OfEqualOffersTheFirstGivesTheReason()
    {
        CurrentArbiter arbiter = new CurrentArbiter();
        arbiter.Begin(7_200, CurrentReason.RateCap);
        arbiter.Offer(7_200, CurrentReason.Slew);

        Assert.AreEqual((int)CurrentReason.RateCap, (int)arbiter.Reason);
    }

    [DataRow(-1)]
    [DataRow(int.MinValue)]
    [TestMethod]
    public void ANegativeOfferIsZero(int offer)
    {
        CurrentArbiter arbiter = new CurrentArbiter();
        arbiter.Begin(7_200, CurrentReason.RateCap);
        arbiter.Offer(offer, CurrentReason.CellVoltage);
        Assert.AreEqual(0, arbiter.Microamps);
        Assert.AreEqual((int)CurrentReason.CellVoltage, (int)arbiter.Reason);

        arbiter.Begin(offer, CurrentReason.RateCap);
        Assert.AreEqual(0, arbiter.Microamps);
    }

    [TestMethod]
    public void ANewRoundForgetsTheLast()
    {
        CurrentArbiter arbiter = new CurrentArbiter();
        arbiter.Begin(7_200, CurrentReason.RateCap);
        arbiter.Offer(0, CurrentReason.Temperature);
        arbiter.Begin(7_200, CurrentReason.RateCap);

        Assert.AreEqual(7_200, arbiter.Microamps);
        Assert.AreEqual((int)CurrentReason.RateCap, (int)arbiter.Reason);
    }
}
