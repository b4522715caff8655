using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>The state of a device as one plain line, for a file or a pipe.</summary>
public static class LiveLine
{
    /// <summary>Time since boot, state and why, every signal.</summary>
    public static string Of(LiveState state)
    {
        string signals = string.Join(", ", state.Signals.Select(signal => $"{signal.Name} {signal.Text}"));
        return $"{Number.Clock(state.UptimeMilliseconds * 1e-3)}  {Words.Of(state.State)}: {StateReason.Of(state)}; {signals}";
    }
}
