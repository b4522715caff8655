using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Everything that can be injected: each fault of the plant, and what happens to the program that runs on it.</summary>
public static class InjectionCatalogue
{
    /// <summary>A control: nothing at all is injected.</summary>
    public const string Control = "nothing";

    // An injection comes right before a sample: a wrong input is in it, a current only in the next.
    private const int TickMs = 100;

    private static readonly FaultKind[] s_measured =
    [
        FaultKind.CellWireOpen, FaultKind.CellWireShort, FaultKind.CellReadingStuck, FaultKind.CellReadingOffset, FaultKind.CellReadingNoise,
        FaultKind.CurrentStuck, FaultKind.CurrentOffset, FaultKind.CurrentGain, FaultKind.CurrentOpen,
    ];

    private static readonly InjectionKind[] s_all =
    [
        Moment(Control, string.Empty, (_, _) => { }),
        .. FaultCatalog.All.Select(OfPlant),
        new(
            "program-hangs", string.Empty, FaultPlace.Pack, 0, false, (_, _) => true,
            (pack, _, _) => pack.Loop.Hang(true), (pack, _) => pack.Loop.Hang(false)),
        Moment("program-reboots", string.Empty, (pack, _) => pack.Loop.Reboot()),
        Moment("power-cut", "s", (pack, seconds) => pack.Loop.CutPower(seconds)),
        Moment("power-cut-at-write", "bytes", (pack, bytes) => pack.Loop.PowerCutAtWrite((int)bytes)),
        Moment("mass-erase", string.Empty, (pack, _) => pack.Loop.MassErase()),
    ];

    private static readonly Dictionary<string, InjectionKind> s_byName = s_all.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>All of them, the control first.</summary>
    public static IReadOnlyList<InjectionKind> All => s_all;

    /// <summary>The one of a name; null when there is none.</summary>
    public static InjectionKind? Find(string name)
    {
        return s_byName.GetValueOrDefault(name);
    }

    private static InjectionKind OfPlant(FaultDescription fault)
    {
        return new InjectionKind(
            fault.Name,
            fault.Unit,
            fault.Place,
            Flows(fault.Kind) ? TickMs : 0,
            fault.Kind is not (FaultKind.CellHeats or FaultKind.Ambient) && (Flows(fault.Kind) || s_measured.Contains(fault.Kind)),
            (pack, index) => pack.Plant.Faults.Supports(fault.Kind, index),
            (pack, index, magnitude) => pack.Plant.Faults.Begin(fault.Kind, index, magnitude),
            (pack, index) => pack.Plant.Faults.End(fault.Kind, index));
    }

    // Gates, charger, load, cells, surroundings.
    private static bool Flows(FaultKind kind)
    {
        return kind is > FaultKind.SupplyOff and <= FaultKind.Ambient;
    }

    private static InjectionKind Moment(string name, string unit, Action<LivePack, double> happen)
    {
        return new InjectionKind(
            name, unit, FaultPlace.Pack, 0, false, (_, _) => true, (pack, _, magnitude) => happen(pack, magnitude), (_, _) => { });
    }
}
