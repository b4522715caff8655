using BenchmarkDotNet.Attributes;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.Benchmarks;

/// <summary>A whole life of the simulated cell.</summary>
[WarmupCount(1)]
[IterationCount(3)]
public class LifeSpeed
{
    /// <summary>750 cycles of the inverted full cell at 1 C, adaptive steps.</summary>
    [Benchmark]
    public int LifeOf750Cycles()
    {
        FullCellCycling cycling = new(DesignCatalogue.Find("lfp-cloth-inverted"), 1, StepControl.Life);
        return cycling.RunToShare(1, 750, 0.1);
    }
}
