using FsCheck.Fluent;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>The key promise of the estimator: inside its stated error bounds, the interval it reports always contains the truth.</summary>
[TestClass]
public sealed class ChargeHonestyTests
{
    private const int TickMilliseconds = 100;
    private const int MaximumGapMilliseconds = 400;

    [DataRow(CellDesignId.LfpLithiumPouch36, 11UL)]
    [DataRow(CellDesignId.Nmc21700, 12UL)]
    [DataRow(CellDesignId.GraphiteLithiumCoin, 13UL)]
    [TestMethod]
    public void TheReportedIntervalAlwaysContainsTheTrueCharge(CellDesignId id, ulong seed)
    {
        Property.Holds(seed, 70, Property.Numbers(int.MinValue, int.MaxValue), segments => Contains(id, segments));
    }

    /// <summary>Each number is the seed of a cell (the first) or of one stretch of the current profile.</summary>
    private static bool Contains(CellDesignId id, int[] seeds)
    {
        CellDesign design = Designs.Create((int)id);
        Random random = new Random(seeds.Length == 0 ? 0 : seeds[0]);
        MeasurementSettings settings = new MeasurementSettings
        {
            CurrentGainErrorPpm = random.Next(20_000),
            CurrentOffsetErrorMicroamps = 2 + random.Next(design.TerminationMicroamps / 10),
            VoltageErrorMicrovolts = 1 + random.Next(8_000),
        };
        HonestyBench bench = new HonestyBench(design, settings, MaximumGapMilliseconds, random);

        foreach (int seed in seeds)
        {
            if (!bench.RunStretch(new Random(seed), TickMilliseconds))
            {
                return false;
            }
        }

        return true;
    }
}
