using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>The room of a cell is never less than what it lacks, and what a leak takes is missed in it. Simulated cells, seeds printed.</summary>
[TestClass]
public sealed class ChargeRoomProperties
{
    private const double Percent = 1_296_000_000;

    // The cut-off lies below the voltage at which the table calls a cell empty: what fits in below that is in no bound. The detector grants 3 %.
    private const double BelowEmpty = 2 * Percent;

    [TestMethod]
    public void AGoodCellNeverHasLessRoomThanItLacksButForWhatFitsBelowEmpty()
    {
        double least = double.PositiveInfinity;

        for (int seed = 0; seed < 80; seed++)
        {
            Random random = new Random(seed);
            LeakBench bench = new LeakBench(LfpLithiumPouch36.Create(), Configurations.Measurement(1), random);

            for (int cycle = 0; cycle < 5; cycle++)
            {
                bench.DeciCelsius = random.Next(0, 300);
                bench.Cold = random.Next(3) == 0 ? random.NextDouble() : 1;
                bench.Hold(1_800 + random.Next(30_000), random.Next(3) == 0 ? 20 : 6 * random.NextDouble());
                bench.Discharge(20_000 * random.NextDouble(), random.Next(2) == 0 ? 0.01 : 5 * random.NextDouble());
                bench.Rest(random.Next(3) == 0 ? 3 * random.NextDouble() : 0);
            }

            least = Math.Min(least, bench.LeastSpareNanocoulombs);
            Assert.IsGreaterThanOrEqualTo(-BelowEmpty, bench.LeastSpareNanocoulombs, $"seed {seed}");
        }

        Console.WriteLine($"80 cells, 5 charges each at up to 30 mA, whole, partial and held for 20 h, least {least / Percent:F2} %: seeds 0 on");
    }

    [TestMethod]
    public void AfterAFullAndADayOfRestALeakOfTenKiloohmIsMissedInTheRoom()
    {
        double most = double.NegativeInfinity;

        for (int seed = 0; seed < 40; seed++)
        {
            Random random = new Random(seed);
            LeakBench bench = new LeakBench(LfpLithiumPouch36.Create(), Accurate(), random) { DeciCelsius = 250 };
            bench.Rest(2);
            bench.Charge(7_200);
            bench.LeakMicroamps = 345;
            bench.Discharge(10_000, 2);
            bench.Rest(20);
            bench.Feed(5_000, 4);

            // 7.6 mAh have leaked.
            double spare = (bench.Health.RoomNanocoulombs - bench.LackingNanocoulombs) / Percent;
            most = Math.Max(most, spare);
        }

        Console.WriteLine($"10 kohm for a day: room is short of what is lacking by at least {-most:F1} %, seeds 0 to 39");
        Assert.IsLessThan(-10, most);
    }

    private static Core.Measurement.MeasurementSettings Accurate()
    {
        return new Core.Measurement.MeasurementSettings
        {
            CurrentGainErrorPpm = 1_000, CurrentOffsetErrorMicroamps = 5, VoltageErrorMicrovolts = 2_000,
        };
    }
}
