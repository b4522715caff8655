namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>What became of a press of the stop button.</summary>
/// <param name="Done">The firmware has said that it stopped.</param>
/// <param name="Text">What happened, for people.</param>
public sealed record StopOutcome(bool Done, string Text);
