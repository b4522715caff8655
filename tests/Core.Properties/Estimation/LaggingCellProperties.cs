using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>
/// A cell that is nothing but a lag: the voltage shows a surface that runs ahead of the mean, in one exponential, and there is no resistance.
/// </summary>
[TestClass]
public sealed class LaggingCellProperties
{
    [TestMethod]
    public void ACutWithTheBoundNeverExcludesAChargeWhoseSurfaceRunsAheadByNoMore()
    {
        Property.Holds(71, 2_000, Property.Numbers(0, int.MaxValue), numbers => Exclusions(numbers, 1) == 0);
    }

    [TestMethod]
    public void ASurfaceThatRunsAheadByTwiceTheBoundIsFoundOutBySomeProfile()
    {
        int found = 0;

        for (int seed = 0; seed < 200; seed++)
        {
            found += Exclusions([seed, seed + 1, seed + 2, seed + 3], 2) > 0 ? 1 : 0;
        }

        // Most profiles stay on the plateau, where no voltage finds anything out.
        Assert.IsTrue(found > 0);
    }

    /// <summary>How many cuts exclude the truth; the cell's lag is a multiple of what the design states.</summary>
    private static int Exclusions(int[] seeds, double multiple)
    {
        CellDesign design = LfpLithiumPouch36.Create();
        MeasurementSettings settings = Configurations.Measurement(1);
        PolarisationBound bound = new PolarisationBound(design, settings);
        Random random = new Random(seeds.Length == 0 ? 0 : seeds[0]);
        double share = multiple * (random.Next(2) == 0 ? 1 : random.NextDouble());
        double relaxation = design.RelaxationMilliseconds * (random.Next(2) == 0 ? 1 : random.NextDouble());
        double charge = design.CapacityNanocoulombs * random.NextDouble();
        double lead = TrueCell.Extreme(random) * share / multiple * design.Lag.LargestMilliseconds * design.MaximumMicroamps;
        int exclusions = 0;

        foreach (int seed in seeds)
        {
            Random stretch = new Random(seed);
            double target = TrueCell.Extreme(stretch) * design.MaximumMicroamps * (stretch.Next(2) == 0 ? 0.1 : 0.9);
            int deciCelsius = stretch.Next(0, 300);
            double lag = share * design.Lag.MillisecondsAt(deciCelsius);
            int seconds = 1 + stretch.Next(stretch.Next(3) == 0 ? 7_000 : 300);

            for (int second = 0; second < seconds; second += 5)
            {
                double end = charge + (target * 5_000);
                double microamps = end < 0 || end > design.CapacityNanocoulombs ? 0 : target;
                bound.Update((int)Math.Round(microamps), (int)Math.Round(microamps), true, deciCelsius, 5_000);
                charge += microamps * 5_000;
                lead = (microamps * lag) + ((lead - (microamps * lag)) * Math.Exp(-5_000 / relaxation));
                exclusions += Excludes(design, bound, charge, lead) ? 1 : 0;
            }
        }

        return exclusions;
    }

    private static bool Excludes(CellDesign design, PolarisationBound bound, double chargeNanocoulombs, double leadNanocoulombs)
    {
        double ppm = Math.Clamp((chargeNanocoulombs + leadNanocoulombs) * 1e6 / design.CapacityNanocoulombs, 0, 1e6);
        int microvolts = design.Ocv.MicrovoltsAt((int)ppm);
        ChargeInterval interval = new ChargeInterval(design);

        // No band and no resistance: the lag is all that may stand between what is shown and what is.
        interval.Cut(microvolts - 1, microvolts + 1, bound.BelowNanocoulombs(), bound.AboveNanocoulombs());
        double truth = chargeNanocoulombs * 1e6 / design.CapacityNanocoulombs;
        return truth < interval.BestPpm() - interval.UncertaintyPpm() || truth > interval.BestPpm() + interval.UncertaintyPpm();
    }
}
