namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>What the pack is used for.</summary>
public enum PhaseKind
{
    /// <summary>Nothing flows.</summary>
    Rest,

    /// <summary>A charger is plugged in.</summary>
    Charge,

    /// <summary>The wearable is on.</summary>
    Discharge,
}
