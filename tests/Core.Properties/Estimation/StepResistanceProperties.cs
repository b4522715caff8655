using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>Resistances learned from the load steps of a wearable, over random cells of one ohmic and one slow part. Simulated.</summary>
[TestClass]
public sealed class StepResistanceProperties
{
    private const int TickMilliseconds = 100;

    [DataRow(100.0, 40, 0.05)]
    [DataRow(100.0, 400, 0.05)]
    [DataRow(1_500.0, 40, 0.10)]
    [DataRow(1_500.0, 400, 0.07)]
    [TestMethod]
    public void AfterEnoughStepsBothResistancesAreKnownThroughTheNoise(double sigmaMicrovolts, int steps, double share)
    {
        double fastSum = 0;
        double secondSum = 0;
        const int Cells = 60;

        for (int seed = 0; seed < Cells; seed++)
        {
            (double fast, double second) = Errors(sigmaMicrovolts, steps, new Random(seed));
            fastSum += fast * fast;
            secondSum += second * second;
            Assert.IsTrue(Math.Abs(fast) < share && Math.Abs(second) < share, $"seed {seed}: {fast:P1} and {second:P1}");
        }

        string errors = $"R0 {Math.Sqrt(fastSum / Cells):P2}, R1s {Math.Sqrt(secondSum / Cells):P2} rms";
        Console.WriteLine($"{sigmaMicrovolts} uV, {steps} steps: {errors} of {Cells} cells, seeds 0 on");
    }

    /// <summary>
    /// Relative errors of R0, whose truth is anything between no and two ticks after the step, and of R1s after a rest: loads of a second and a half
    /// leave a slow part that has not settled, which is most of its error.
    /// </summary>
    private static (double Fast, double Second) Errors(double sigmaMicrovolts, int steps, Random random)
    {
        CellDesign design = LfpLithiumPouch36.Create();
        EstimationStage stage = new EstimationStage(design, Configurations.Measurement(1), 1, Configurations.MaximumGapMilliseconds);
        TickClock clock = new TickClock(Configurations.MaximumGapMilliseconds);
        Measurements measurements = new Measurements(1, 1) { AnyTemperatureGood = true, ColdestDeciCelsius = 250, HottestDeciCelsius = 250 };
        measurements.CellMicrovolts[0].Quality = SignalQuality.Good;
        measurements.PackMicroamps.Quality = SignalQuality.Good;
        double ohms = 0.5 + (1.5 * random.NextDouble());
        double slowOhms = 0.3 * ohms * random.NextDouble();
        double slowSeconds = 0.3 + random.NextDouble();
        bool late = random.Next(2) == 0;
        double slow = 0;
        double shown = 3_432_300;
        double level = 0;
        long now = 1;

        for (int step = 0; step < steps; step++)
        {
            double target = level == 0 ? -1_000 * (10 + (10 * random.NextDouble())) : 0;
            double before = random.NextDouble();
            int ticks = random.Next(5) == 0 ? 3 + random.Next(10) : 15 + random.Next(40);

            for (int i = 0; i < ticks; i++)
            {
                // The step falls inside the first tick: a converter that averages shows a value between.
                double microamps = i == 0 ? (level * before) + (target * (1 - before)) : target;
                slow += (1 - Math.Exp(-TickMilliseconds / 1e3 / slowSeconds)) * ((microamps * slowOhms) - slow);
                double microvolts = 3_432_300 + (microamps * ohms) + slow + (sigmaMicrovolts * Gauss(random));
                measurements.CellMicrovolts[0].Value = (int)Math.Round(late ? shown : microvolts);
                measurements.PackMicroamps.Value = (int)Math.Round(microamps + (30 * Gauss(random)));
                shown = microvolts;
                clock.Advance(now += TickMilliseconds);
                stage.Estimate(measurements, 0, false, clock);
            }

            level = target;
        }

        CellHealth health = stage.Result.Health[0];
        double fastEnd = ohms + (slowOhms * (1 - Math.Exp(-0.2 / slowSeconds)));
        double truth = ohms + (slowOhms * (1 - Math.Exp(-1 / slowSeconds)));
        double nearest = Math.Clamp(health.FastOhms(), ohms, fastEnd);
        return ((health.FastOhms() / nearest) - 1, (health.SecondOhms() / truth) - 1);
    }

    private static double Gauss(Random random)
    {
        return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
