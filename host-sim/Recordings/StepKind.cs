namespace InvertedAnodeBms.Recordings;

/// <summary>What the cycler says a step does.</summary>
public enum StepKind
{
    /// <summary>The cycler's word is not known here.</summary>
    Unknown,

    /// <summary>No current: rest, pause, open circuit.</summary>
    Rest,

    /// <summary>Charge, in any control mode.</summary>
    Charge,

    /// <summary>Discharge, in any control mode.</summary>
    Discharge,
}
