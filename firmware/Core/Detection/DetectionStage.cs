using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>Fifth stage of the tick: looks for the voltage fluctuation that dendrites cause. Advises; permits nothing.</summary>
public sealed class DetectionStage
{
    /// <summary>Result of the last tick.</summary>
    public readonly DetectionResult Result;

    /// <summary>Creates the detectors of a pack.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="settings">Error bounds of the channels.</param>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    public DetectionStage(CellDesign design, MeasurementSettings settings, int cellCount)
    {
        Result = new DetectionResult(cellCount);
    }

    /// <summary>Looks at one tick.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">Charge, resistances, leak.</param>
    /// <param name="deposition">Modelled overpotentials.</param>
    /// <param name="clock">Time since the previous tick, and whether it can be trusted.</param>
    public void Detect(Measurements measurements, Estimates estimates, DepositionResult deposition, TickClock clock)
    {
    }
}
