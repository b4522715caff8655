using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Words of a scenario for the states of the firmware.</summary>
public static class StateWords
{
    private static readonly Dictionary<string, BmsState> s_states = new(StringComparer.OrdinalIgnoreCase)
    {
        ["self-test"] = BmsState.SelfTest,
        ["standby"] = BmsState.Standby,
        ["pre-charge"] = BmsState.Precharge,
        ["charge"] = BmsState.Charge,
        ["full"] = BmsState.Full,
        ["discharge"] = BmsState.Discharge,
        ["fault"] = BmsState.Fault,
        ["pre-charging"] = BmsState.Precharge,
        ["charging"] = BmsState.Charge,
        ["discharging"] = BmsState.Discharge,
    };

    /// <summary>All words.</summary>
    public static IReadOnlyCollection<string> All => s_states.Keys;

    /// <summary>A pattern that any of the words fits.</summary>
    public static string Pattern { get; } = string.Join('|', s_states.Keys.OrderByDescending(word => word.Length));

    /// <summary>The state that a word of <see cref="All"/> means.</summary>
    public static BmsState Of(string word)
    {
        return s_states[word];
    }
}
