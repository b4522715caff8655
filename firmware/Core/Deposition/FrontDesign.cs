namespace InvertedAnodeBms.Core.Deposition;

/// <summary>What the firmware believes about one face that lithium can grow from. Charges are those of a whole cell.</summary>
public sealed class FrontDesign
{
    /// <summary>Live lithium as built, with an empty cathode's worth already in it, in nanocoulombs.</summary>
    public long LithiumNanocoulombs;

    /// <summary>Active area per geometric area as built, above 0.</summary>
    public float Area;

    /// <summary>Growth of that area with plated charge, at least 0.</summary>
    public float AreaGain;

    /// <summary>Plated charge over which the area grows by 1 - 1/e of <see cref="AreaGain"/>, in nanocoulombs.</summary>
    public long AreaGainNanocoulombs;

    /// <summary>Lithium that dies per lithium stripped, (1 - CE)/CE, in ppm, 0 to 100,000.</summary>
    public int DeathPpm;

    /// <summary>Nucleation barrier of the bare face, in V, above 0.</summary>
    public float BarrierVolts;

    /// <summary>Fastest rate at which lithium covers the bare face, in 1/s.</summary>
    public float NucleationPerSecond;

    /// <summary>Covered share of a bare face: its defects, above 0.</summary>
    public float InitialCoverage;

    /// <summary>Dead lithium that leaves a stripped face fully seeded, in nanocoulombs.</summary>
    public long SeedNanocoulombs;
}
