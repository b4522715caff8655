namespace InvertedAnodeBms.Cli.Faults;

/// <summary>The states by name, and what a healthy pack in them gives when it is asked.</summary>
public static class PackStates
{
    private static readonly (PackState State, string Name)[] s_names =
    [
        (PackState.Boot, "boot"),
        (PackState.Idle, "idle"),
        (PackState.Precharge, "pre-charge"),
        (PackState.ChargeCc, "charge-cc"),
        (PackState.ChargeCv, "charge-cv"),
        (PackState.Full, "full"),
        (PackState.Discharge, "discharge"),
        (PackState.Resting, "resting"),
        (PackState.Latched, "latched"),
    ];

    /// <summary>All of them, in the order of the reports.</summary>
    public static IReadOnlyList<PackState> All { get; } = [.. s_names.Select(pair => pair.State)];

    /// <summary>States in which a charge current flows.</summary>
    public static IReadOnlyList<PackState> Charging { get; } = [PackState.Precharge, PackState.ChargeCc, PackState.ChargeCv];

    /// <summary>Names, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_names.Select(pair => pair.Name)];

    /// <summary>Name of a state on the command line and in reports.</summary>
    public static string NameOf(PackState state)
    {
        return s_names.First(pair => pair.State == state).Name;
    }

    /// <summary>A healthy pack that has been in this state charges when it is put into the dock.</summary>
    public static bool Charges(PackState state)
    {
        return state is not (PackState.ChargeCv or PackState.Full or PackState.Resting or PackState.Latched);
    }

    /// <summary>A healthy pack that has been in this state feeds a load.</summary>
    public static bool Feeds(PackState state)
    {
        return state is not (PackState.Precharge or PackState.Latched);
    }
}
