using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Properties.Protection;

/// <summary>
/// Whatever a pack is used for, a sound cell of half an ohm or more, slow or at a knee, is never taken for frozen; one that is frozen is found.
/// </summary>
[TestClass]
public sealed class FrozenVoltageProperties
{
    private const double TickSeconds = 0.1;

    [TestMethod]
    public void ASoundCellIsNeverFrozen()
    {
        Property.Holds(2611, 1_000, Property.Number(0, int.MaxValue), seed => !FoundIn(seed, false));
    }

    [TestMethod]
    public void AFrozenCellIsFoundInUseThatSteps()
    {
        Property.Holds(2612, 1_000, Property.Number(0, int.MaxValue), seed => FoundIn(seed, true));
    }

    // Ten minutes of levels between 25 mA out and 18 mA in, from a tenth of a second to eight seconds long, at any slope of the curve.
    private static bool FoundIn(int seed, bool freezes)
    {
        Random random = new Random(seed);
        FrozenVoltageWatch watch = new FrozenVoltageWatch(LfpLithiumPouch36.Create(), 2, false);
        Measurements measurements = new Measurements(2, 1) { CellsGood = true };
        measurements.PackMicroamps.Quality = SignalQuality.Good;
        double ohms = 0.5 + (random.NextDouble() * 7.5);
        double slowOhms = random.NextDouble() * 6;
        double microvoltsPerCoulomb = random.NextDouble() < 0.5 ? 300 : random.NextDouble() * 60_000;
        double noise = random.NextDouble() * 150;
        double slow = 0;
        double open = 3_430_000;
        int level = 0;
        int left = 0;

        for (int tick = 0; tick < 6_000; tick++)
        {
            if (left-- <= 0)
            {
                level = random.Next(4) == 0 ? 0 : random.Next(-25_000, 18_001);
                left = random.Next(1, 80);
            }

            open += level / 1_000_000.0 * TickSeconds * microvoltsPerCoulomb;
            slow += ((level * slowOhms) - slow) * TickSeconds / 15;
            int true0 = (int)(open + (level * ohms) + slow + ((random.NextDouble() - 0.5) * noise));
            measurements.PackMicroamps.Value = level + random.Next(-10, 11);
            measurements.CellMicrovolts[0].Value = true0;
            measurements.CellMicrovolts[1].Value = freezes && tick > 100 ? 3_431_000 + random.Next(-50, 51) : true0;
            watch.Update(measurements, 100);

            if (watch.Found())
            {
                return true;
            }
        }

        return false;
    }
}
