namespace InvertedAnodeBms.Core.Estimation;

/// <summary>What has gone through the pack since the start, with its error, and for how long: the book that all balances are drawn from.</summary>
public sealed class BalanceCount
{
    /// <summary>Charge put in less charge taken out, in nanocoulombs.</summary>
    public long NetNanocoulombs;

    /// <summary>Charge put in, in nanocoulombs.</summary>
    public long ChargedNanocoulombs;

    /// <summary>Largest error of the net charge: gain, offset, steps between samples, missed time. In nanocoulombs, never falls.</summary>
    public long ErrorNanocoulombs;

    /// <summary>Time, in milliseconds.</summary>
    public long Milliseconds;

    /// <summary>What the cell that is just looked at shows: one cell after the other.</summary>
    public readonly KneeMark Present = new KneeMark();

    /// <summary>Adds one round.</summary>
    /// <param name="stepNanocoulombs">Charge moved, positive when charging.</param>
    /// <param name="errorNanocoulombs">Its largest error, not negative.</param>
    /// <param name="milliseconds">Time it took.</param>
    public void Add(long stepNanocoulombs, long errorNanocoulombs, long milliseconds)
    {
        NetNanocoulombs += stepNanocoulombs;
        ChargedNanocoulombs += stepNanocoulombs > 0 ? stepNanocoulombs : 0;
        ErrorNanocoulombs += errorNanocoulombs;
        Milliseconds += milliseconds;
    }
}
