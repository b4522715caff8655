namespace InvertedAnodeBms.Core.Detection;

/// <summary>Result of the detection stage.</summary>
public sealed class DetectionResult
{
    /// <summary>Each cell, lowest in the stack first.</summary>
    public readonly CellDetection[] Cells;

    /// <summary>Highest evidence of any cell, 0 to 1.</summary>
    public float HighestEvidence;

    /// <summary>Highest level of any cell, 0 to 2.</summary>
    public int Level;

    /// <summary>A cell became level 1 or more in this tick and was not before.</summary>
    public bool SuspicionBegins;

    /// <summary>A cell rose to level 2 in this tick.</summary>
    public bool AlarmBegins;

    /// <summary>Detectors that speak now, bit n for <see cref="DetectorId"/> n, all cells together.</summary>
    public int ActiveMask;

    /// <summary>The evidence of a short in a cell demands that charging stops until a person clears it.</summary>
    public bool LatchDue;

    /// <summary>Creates a result without evidence.</summary>
    public DetectionResult(int cellCount)
    {
        Cells = new CellDetection[cellCount];

        for (int i = 0; i < cellCount; i++)
        {
            Cells[i] = new CellDetection();
        }
    }
}
