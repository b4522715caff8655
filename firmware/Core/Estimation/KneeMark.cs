namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// A moment at which the voltage showed the charge of a cell narrowly, at one end of its range, and what had been counted by then.
/// </summary>
/// <remarks>
/// The balance is counted charge plus what lacks to full (at the upper knee), or counted charge less what is held (at the lower): without a leak
/// it is the same at every visit, and the one less the other is the capacity.
/// </remarks>
public sealed class KneeMark
{
    /// <summary>Lowest balance that fits the voltage, in nanocoulombs.</summary>
    public long LowNanocoulombs;

    /// <summary>Highest balance that fits the voltage, in nanocoulombs.</summary>
    public long HighNanocoulombs;

    /// <summary>Largest error of the count by then, in nanocoulombs.</summary>
    public long ErrorNanocoulombs;

    /// <summary>Charge counted in by then, in nanocoulombs.</summary>
    public long ChargedNanocoulombs;

    /// <summary>Time by then, in milliseconds; below 0 while the mark holds nothing.</summary>
    public long Milliseconds = -1;

    /// <summary>The mark holds something.</summary>
    public bool IsSet()
    {
        return Milliseconds >= 0;
    }

    /// <summary>Empties the mark.</summary>
    public void Clear()
    {
        Milliseconds = -1;
    }

    /// <summary>Takes over another mark.</summary>
    public void Copy(KneeMark other)
    {
        LowNanocoulombs = other.LowNanocoulombs;
        HighNanocoulombs = other.HighNanocoulombs;
        ErrorNanocoulombs = other.ErrorNanocoulombs;
        ChargedNanocoulombs = other.ChargedNanocoulombs;
        Milliseconds = other.Milliseconds;
    }

    /// <summary>Distance between the two balances, in nanocoulombs.</summary>
    public long Width()
    {
        return HighNanocoulombs - LowNanocoulombs;
    }
}
