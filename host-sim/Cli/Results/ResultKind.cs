namespace InvertedAnodeBms.Cli.Results;

/// <summary>How a result is judged.</summary>
public enum ResultKind
{
    /// <summary>Reported only.</summary>
    Measurement,

    /// <summary>At least the target.</summary>
    Minimum,

    /// <summary>At most the target.</summary>
    Maximum,

    /// <summary>Within the tolerance of the target.</summary>
    Near,
}
