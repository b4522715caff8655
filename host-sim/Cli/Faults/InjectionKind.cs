using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Something that can be injected: a part that fails, or something that happens to the program.</summary>
/// <param name="Name">Name on the command line and in reports.</param>
/// <param name="Unit">Unit of its magnitude; empty when it has none.</param>
/// <param name="Place">What its index counts.</param>
/// <param name="FirstSampleMs">A sample that shows it comes so much later than for a sensor: what flows or falls must do so first, in ms.</param>
/// <param name="ThroughConverter">It is seen through the converter of cells and current, whose samples are old on some boards.</param>
/// <param name="Supported">A board has such a part.</param>
/// <param name="Begin">Begins it on a pack, with index and magnitude.</param>
/// <param name="End">Ends it.</param>
public sealed record InjectionKind(
    string Name,
    string Unit,
    FaultPlace Place,
    int FirstSampleMs,
    bool ThroughConverter,
    Func<LivePack, int, bool> Supported,
    Action<LivePack, int, double> Begin,
    Action<LivePack, int> End);
