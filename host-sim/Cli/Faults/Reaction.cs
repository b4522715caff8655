namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What has to happen when something fails.</summary>
public enum Reaction
{
    /// <summary>Nothing: the fault is too small or harmless, and whoever takes permission away trips falsely.</summary>
    Nothing,

    /// <summary>The charge gate stops to conduct.</summary>
    ChargeOff,

    /// <summary>The discharge gate stops to conduct.</summary>
    DischargeOff,

    /// <summary>Both gates stop to conduct.</summary>
    BothOff,

    /// <summary>One of the named diagnoses is reported.</summary>
    Report,

    /// <summary>Either is right: the amount lies between two limits, or no sensor of the board can tell it. The judge still looks.</summary>
    Either,
}
