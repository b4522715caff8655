using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Properties.Estimation;

[TestClass]
public sealed class ChargeCounterProperties
{
    [TestMethod]
    public void AWeekAtTenHertzIsCountedToTheNanocoulomb()
    {
        ChargeCounter counter = new ChargeCounter(400);
        Random random = new Random(91);
        Int128 expected = 0;
        int last = 0;
        counter.Count(last, true, 0);

        for (int tick = 0; tick < 7 * 24 * 3_600 * 10; tick++)
        {
            int microamps = random.Next(-90_000, 90_001);
            int elapsed = random.Next(80, 121);
            counter.Count(microamps, true, elapsed);
            expected += ((Int128)last + microamps) * elapsed;
            last = microamps;
        }

        // Charged and discharged are each rounded down to a nanocoulomb when they are read.
        Int128 counted = (Int128)(counter.ChargedNanocoulombs() - counter.DischargedNanocoulombs()) * 2;
        Assert.IsTrue(Int128.Abs(counted - expected) <= 2);
    }
}
