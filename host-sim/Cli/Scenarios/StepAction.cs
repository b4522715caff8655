namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>What a step does to the world around the pack.</summary>
public enum StepAction
{
    /// <summary>Charger in, load off.</summary>
    Charge,

    /// <summary>Everything stays as it is.</summary>
    Hold,

    /// <summary>Charger out, load off.</summary>
    Rest,

    /// <summary>Charger out, load on at a current.</summary>
    Discharge,

    /// <summary>The surroundings change their temperature.</summary>
    SetAmbient,
}
