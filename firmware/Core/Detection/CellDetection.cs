namespace InvertedAnodeBms.Core.Detection;

/// <summary>What the detectors say about one cell.</summary>
public sealed class CellDetection
{
    /// <summary>Detectors in <see cref="DetectorId"/>.</summary>
    public const int Detectors = 8;

    /// <summary>Statistic of each detector over its own threshold: 1 is where it speaks. Indexed by <see cref="DetectorId"/>.</summary>
    public readonly float[] Statistic = new float[Detectors];

    /// <summary>Measured less modelled voltage, slow part taken away, in V.</summary>
    public float ResidualVolts;

    /// <summary>Learned noise of the residual (standard deviation), in V.</summary>
    public float NoiseVolts;

    /// <summary>Fused evidence of a soft short, 0 to 1; fades.</summary>
    public float Evidence;

    /// <summary>Dips counted since boot.</summary>
    public int Dips;

    /// <summary>0 nothing, 1 suspicion, 2 alarm.</summary>
    public int Level;

    /// <summary>Alarms (rises to level 2) counted since boot.</summary>
    public int Alarms;
}
