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

    /// <summary>Ordinary standard deviation of the residual now: noise as learned, more after a step of current and at the knee, in V.</summary>
    public float NoiseVolts;

    /// <summary>Fused evidence of a soft short, 0 to 1; fades.</summary>
    public float Evidence;

    /// <summary>Noise is known and the base has settled: the detectors that look at single samples are awake.</summary>
    public bool Ready;

    /// <summary>
    /// Dips counted since boot, each when it begins (a long one, taken for a step meanwhile, again when it ends). What turns out to be a step
    /// is in <see cref="Withdrawn"/> too.
    /// </summary>
    public int Dips;

    /// <summary>Dips taken back since boot: steps that stayed, noise.</summary>
    public int Withdrawn;

    /// <summary>Current through the short in the dip under way or the last one, in A.</summary>
    public float ShortAmps;

    /// <summary>Largest such current, fading with four hours, in A.</summary>
    public float PeakShortAmps;

    /// <summary>Charge that went through shorts in dips, fading with four hours, in C.</summary>
    public float ShortCoulombs;

    /// <summary>Conductance of the heaviest short of the last hours: largest current over the cell's voltage, in S.</summary>
    public float ShortSiemens;

    /// <summary>0 nothing, 1 suspicion, 2 alarm.</summary>
    public int Level;

    /// <summary>Alarms (rises to level 2) counted since boot, and those before it that no person had looked at.</summary>
    public int Alarms;
}
