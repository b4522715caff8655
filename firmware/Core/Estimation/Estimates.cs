namespace InvertedAnodeBms.Core.Estimation;

/// <summary>Result of the estimation stage.</summary>
public sealed class Estimates
{
    /// <summary>Charge put in since boot, in nanocoulombs.</summary>
    public long ChargedNanocoulombs;

    /// <summary>Charge taken out since boot, in nanocoulombs.</summary>
    public long DischargedNanocoulombs;

    /// <summary>Charge put in over the life of the pack as far as records go back, in nanocoulombs.</summary>
    public long LifeChargedNanocoulombs;

    /// <summary>Charge taken out over the life of the pack, in nanocoulombs: over the capacity, the equivalent full cycles.</summary>
    public long LifeDischargedNanocoulombs;

    /// <summary>Best guess of each cell's state of charge, in ppm of nominal capacity.</summary>
    public readonly int[] CellChargePpm;

    /// <summary>Largest error of each guess that the error bounds allow, in ppm.</summary>
    public readonly int[] CellUncertaintyPpm;

    /// <summary>What has been learned about each cell.</summary>
    public readonly CellHealth[] Health;

    /// <summary>State of charge of the pack: that of its emptiest cell, in ppm.</summary>
    public int PackChargePpm;

    /// <summary>Uncertainty of the pack: the largest of its cells, in ppm.</summary>
    public int PackUncertaintyPpm;

    /// <summary>How often a voltage has contradicted the counted charge since boot, all cells together.</summary>
    public int Disagreements;

    /// <summary>The charge under way, or the last one.</summary>
    public readonly ChargeSession Session;

    /// <summary>Creates estimates that know nothing.</summary>
    public Estimates(int cellCount, ChargeSession session)
    {
        CellChargePpm = new int[cellCount];
        CellUncertaintyPpm = new int[cellCount];
        Health = new CellHealth[cellCount];

        for (int i = 0; i < cellCount; i++)
        {
            Health[i] = new CellHealth();
        }

        Session = session;
    }
}
