using InvertedAnodeBms.Fuzz.Targets;

namespace InvertedAnodeBms.Fuzz;

/// <summary>Everything that is fuzzed.</summary>
public static class FuzzTargets
{
    private static readonly Dictionary<string, Func<IFuzzTarget>> _all = new()
    {
        ["frames"] = () => new FrameTarget(),
        ["corrupted"] = () => new CorruptedTarget(),
        ["commands"] = () => new CommandTarget(),
        ["requests"] = () => new RequestTarget(),
        ["records"] = () => new RecordTarget(),
        ["recordings"] = () => new RecordingTarget(),
        ["scenarios"] = () => new ScenarioTarget(),
    };

    /// <summary>Short names: on the command line and in the names of stored cases.</summary>
    public static IReadOnlyCollection<string> Names => _all.Keys;

    /// <summary>Makes a target.</summary>
    public static IFuzzTarget Create(string name)
    {
        return _all[name]();
    }
}
