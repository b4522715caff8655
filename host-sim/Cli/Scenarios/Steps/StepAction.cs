namespace InvertedAnodeBms.Cli.Scenarios.Steps;

/// <summary>What a step does to the world around the pack, or to the chip.</summary>
public enum StepAction
{
    /// <summary>Charger in, load off.</summary>
    Charge,

    /// <summary>Everything stays as it is.</summary>
    Hold,

    /// <summary>Charger out, load off.</summary>
    Rest,

    /// <summary>Charger out, load on: at a current, or as a profile says.</summary>
    Discharge,

    /// <summary>Charger in; the load stays as it is.</summary>
    PlugIn,

    /// <summary>Charger out; the load stays as it is.</summary>
    Unplug,

    /// <summary>Load on at a current; the charger stays as it is.</summary>
    LoadOn,

    /// <summary>Load off; the charger stays as it is.</summary>
    LoadOff,

    /// <summary>The surroundings change their temperature: at once, or over a time while the next steps go on.</summary>
    SetAmbient,

    /// <summary>The presence button is down for a time.</summary>
    PressButton,

    /// <summary>A clear command goes out, with the number that telemetry shows or with another.</summary>
    ClearFault,

    /// <summary>The program starts anew.</summary>
    Reboot,

    /// <summary>The chip has no supply for a time, then it boots.</summary>
    CutPower,

    /// <summary>The program does not run for a time.</summary>
    Hang,

    /// <summary>The steps before are done again; the reader writes them out.</summary>
    Repeat,
}
