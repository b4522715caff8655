namespace InvertedAnodeBms.Plant.Cells;

/// <summary>A cell was led to where its model does not hold: nothing that follows would mean anything, so the simulation must end.</summary>
public sealed class CellDomainException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="cell">Which cell, for people.</param>
    /// <param name="amperes">Current at which it happened, positive when charging.</param>
    /// <param name="reason">What does not hold, as a clause.</param>
    /// <param name="inner">What the model said, or null.</param>
    public CellDomainException(string cell, double amperes, string reason, Exception? inner = null)
        : base(FormattableString.Invariant($"{cell} at {amperes * 1e3:0.###} mA: {reason}"), inner)
    {
        Cell = cell;
        Amperes = amperes;
    }

    /// <summary>Which cell, for people.</summary>
    public string Cell { get; }

    /// <summary>Current at which it happened, in amperes, positive when charging.</summary>
    public double Amperes { get; }
}
