using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>The truth about one pack: cells in series under one use, in one climate. All front ends look at the same one.</summary>
public sealed class TruePack
{
    private readonly UseProfile _use;
    private readonly Climate _climate;

    /// <summary>Builds a pack.</summary>
    /// <param name="design">Name of the cells' design.</param>
    /// <param name="cellCount">Cells in series.</param>
    /// <param name="wholeCycles">Whole cycles instead of mixed use.</param>
    /// <param name="seed">Decides everything.</param>
    public TruePack(string design, int cellCount, bool wholeCycles, long seed)
    {
        RandomStream random = new(seed, "use");
        double charge = wholeCycles ? 0.3 : random.Within(0.1, 0.9);
        _use = new UseProfile(random, wholeCycles);
        _climate = new Climate(new RandomStream(seed, "climate"));
        Cells = new TrueCell[cellCount];

        for (int i = 0; i < cellCount; i++)
        {
            RandomStream stream = new(seed, $"cell {i}");
            Cells[i] = new TrueCell(design, charge + stream.Within(-0.02, 0.02), stream);
        }
    }

    /// <summary>The cells, lowest first.</summary>
    public TrueCell[] Cells { get; }

    /// <summary>Current, in amperes, positive when charging.</summary>
    public double Amperes => _use.Amperes;

    /// <summary>The current has just stepped.</summary>
    public bool Stepped => _use.Stepped;

    /// <summary>Temperature of the cells, in degC.</summary>
    public double Celsius => _climate.Celsius;

    /// <summary>What the pack is used for.</summary>
    public PhaseKind Phase => _use.Phase;

    /// <summary>Lets a moment pass.</summary>
    public void Advance(double seconds)
    {
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;

        foreach (TrueCell cell in Cells)
        {
            lowest = Math.Min(lowest, cell.SenseVolts);
            highest = Math.Max(highest, cell.SenseVolts);
        }

        _climate.Advance(seconds);
        _use.Advance(seconds, lowest, highest);

        foreach (TrueCell cell in Cells)
        {
            cell.Advance(_use.Amperes, _climate.Celsius, seconds);
        }
    }
}
