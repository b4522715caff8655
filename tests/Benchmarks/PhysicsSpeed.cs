using BenchmarkDotNet.Attributes;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.Benchmarks;

/// <summary>The simulated cell alone: fixed steps as in closed loop, and a discharge with adaptive steps.</summary>
public class PhysicsSpeed
{
    private const int StepsPerHour = 36_000;

    private CellModel _cell = null!;
    private CellModel _charged = null!;
    private CellRunner _runner = null!;

    /// <summary>Builds a half-charged wearable pouch and a charged full cell.</summary>
    [IterationSetup]
    public void Build()
    {
        _cell = new CellModel(DesignCatalogue.Find("pouch-inverted") with { InitialStoichiometry = 0.5 }, 1);
        _charged = new CellModel(DesignCatalogue.Find("lfp-cloth-inverted") with { InitialStoichiometry = 0.04 }, 1);
        _runner = new CellRunner(_charged, StepControl.Fine);
    }

    /// <summary>One hour in steps of 0.1 s, 5 min of charge and 5 min of discharge in turn, at 0.2 C.</summary>
    [Benchmark]
    public void HourOfSteps()
    {
        for (int i = 0; i < StepsPerHour; i++)
        {
            _cell.Step(i % 6000 < 3000 ? 3.5 : -3.5, Physics.ReferenceKelvin, 0.1);
        }
    }

    /// <summary>A 1 C discharge with adaptive steps; its error is in the validation report (numerics.discharge.rms).</summary>
    [Benchmark]
    public void DischargeAtOneC()
    {
        _runner.ConstantCurrent(-FullCellCycling.OneC, 3 * Physics.MilliampereHoursPerSquareCentimetre, FullCellCycling.LowVolts);
    }
}
