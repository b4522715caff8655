using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>What the balance of charge says of leak and capacity, with its error, contains the truth. Simulated cells, seeds printed.</summary>
[TestClass]
public sealed class LeakHonestyTests
{
    [TestMethod]
    public void TheLeakAndTheCapacityLieWithinTheirStatedErrorsOverAnyCyclesAtAnyTemperature()
    {
        const int Cells = 60;
        int measured = 0;
        int found = 0;
        int capacities = 0;

        for (int seed = 0; seed < Cells; seed++)
        {
            Random random = new Random(seed);
            CellDesign design = Designs.Create((int)CellDesignId.LfpLithiumPouch36);
            LeakBench bench = new LeakBench(design, Settings(random), random);
            bench.LeakMicroamps = random.Next(2) == 0 ? 0 : 30 + (random.NextDouble() * 800);
            bench.Rest(1 + random.NextDouble());

            for (int cycle = 0; cycle < 5; cycle++)
            {
                bench.Cold = random.Next(3) == 0 ? random.NextDouble() : 1;
                bench.DeciCelsius = random.Next(0, 300);
                bench.Charge(3_600 + random.Next(10_000));
                Check(bench, seed);
                bench.Rest(random.Next(3) == 0 ? 8 * random.NextDouble() : 0);
                Check(bench, seed);
                bench.Discharge(3_600 + random.Next(20_000), random.Next(2) == 0 ? 100 : 3 * random.NextDouble());
                bench.Rest(random.Next(3) == 0 ? 8 * random.NextDouble() : 0);
                Check(bench, seed);
            }

            measured += bench.Health.LeakUncertaintyMicroamps > 0 ? 1 : 0;
            found += bench.Health.LeakMicroamps > bench.Health.LeakUncertaintyMicroamps && bench.LeakMicroamps > 0 ? 1 : 0;
            capacities += bench.Health.CapacityNanocoulombs > 0 ? 1 : 0;
        }

        Console.WriteLine($"{Cells} cells, 5 cycles: {measured} leaks measured, {found} shown above 0, {capacities} capacities measured");
        Assert.IsTrue(measured > 50 && found > 10 && capacities > 5);
    }

    [TestMethod]
    public void ALeakOfTenKiloohmIsFoundAtTheSecondFullWithACurrentSensorOfAThousandth()
    {
        const double LeakMicroamps = 345;

        // What a good cell may leak, 0.1 % of its capacity per hour: beyond it the detector raises level 2.
        const double GoodMicroamps = 36;
        double least = double.PositiveInfinity;
        double latest = 0;

        for (int seed = 100; seed < 140; seed++)
        {
            Random random = new Random(seed);
            LeakBench bench = new LeakBench(LfpLithiumPouch36.Create(), Accurate(), random);
            bench.DeciCelsius = 250;
            bench.Rest(2);
            bench.Charge(7_200);
            bench.LeakMicroamps = LeakMicroamps;
            double full = bench.Hours;
            bench.Discharge(7_200, 100);
            bench.Charge(7_200);
            CellHealth health = bench.Health;
            double lowest = health.LeakMicroamps - health.LeakUncertaintyMicroamps;
            Console.WriteLine($"seed {seed}: {health.LeakMicroamps:F0} +- {health.LeakUncertaintyMicroamps:F0} uA after {bench.Hours - full:F1} h");
            Assert.IsTrue(health.LeakUncertaintyMicroamps > 0 && lowest > GoodMicroamps, $"seed {seed}");
            least = Math.Min(least, lowest);
            latest = Math.Max(latest, bench.Hours - full);
        }

        Console.WriteLine($"found in 40 of 40 cells, {latest:F1} h after the full before at the latest, at least {least:F0} uA for certain");
    }

    private static void Check(LeakBench bench, int seed)
    {
        CellHealth health = bench.Health;

        if (health.LeakUncertaintyMicroamps > 0)
        {
            double error = Math.Abs(health.LeakMicroamps - bench.LeakMicroamps);
            string said = $"{health.LeakMicroamps:F0} +- {health.LeakUncertaintyMicroamps:F0} uA";
            Assert.IsTrue(error <= health.LeakUncertaintyMicroamps, $"seed {seed} at {bench.Hours:F1} h: {said} is not {bench.LeakMicroamps:F0}");
        }

        if (health.CapacityNanocoulombs > 0 && bench.LeakMicroamps <= 0)
        {
            double error = Math.Abs(health.CapacityNanocoulombs - bench.CapacityNanocoulombs);
            string said = $"{health.CapacityNanocoulombs / 1e9:F2} +- {health.CapacityErrorNanocoulombs / 1e9:F2} C";
            Assert.IsTrue(error <= health.CapacityErrorNanocoulombs, $"seed {seed}: {said} is not {bench.CapacityNanocoulombs / 1e9:F2}");
        }
    }

    private static MeasurementSettings Settings(Random random)
    {
        return new MeasurementSettings
        {
            CurrentGainErrorPpm = 200 + random.Next(5_000),
            CurrentOffsetErrorMicroamps = 2 + random.Next(20),
            VoltageErrorMicrovolts = 500 + random.Next(4_000),
        };
    }

    private static MeasurementSettings Accurate()
    {
        return new MeasurementSettings { CurrentGainErrorPpm = 1_000, CurrentOffsetErrorMicroamps = 5, VoltageErrorMicrovolts = 2_000 };
    }
}
