namespace InvertedAnodeBms.Cli.Results;

/// <summary>One line of the event log.</summary>
/// <param name="Seconds">Time since the start.</param>
/// <param name="Source">"firmware", "scenario", "chip" or "tool".</param>
/// <param name="Kind">Short name for machines.</param>
/// <param name="Text">Sentence for people.</param>
public sealed record LoggedEvent(double Seconds, string Source, string Kind, string Text);
