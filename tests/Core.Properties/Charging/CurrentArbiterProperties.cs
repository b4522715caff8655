using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Properties.Charging;

[TestClass]
public sealed class CurrentArbiterProperties
{
    [TestMethod]
    public void TheResultIsTheLowestOfferAndNeverNegative()
    {
        Property.Holds(51, 2_000, Property.Numbers(int.MinValue, int.MaxValue), offers =>
        {
            CurrentArbiter arbiter = new CurrentArbiter();
            arbiter.Begin(int.MaxValue, CurrentReason.RateCap);

            foreach (int offer in offers)
            {
                arbiter.Offer(offer, CurrentReason.Slew);
            }

            return arbiter.Microamps == Math.Max(0, offers.Append(int.MaxValue).Min());
        });
    }
}
