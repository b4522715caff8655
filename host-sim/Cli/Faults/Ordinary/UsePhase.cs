namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>What a person does with the pack.</summary>
public enum UsePhase
{
    /// <summary>Worn and switched on.</summary>
    Worn,

    /// <summary>Switched off, on a table.</summary>
    Aside,

    /// <summary>In the dock.</summary>
    Docked,
}
