namespace InvertedAnodeBms.Cli.Link.Ports;

/// <summary>A serial port of this computer.</summary>
/// <param name="Name">Name for <c>--port</c>.</param>
/// <param name="Description">What is plugged in there, as far as the system knows; may be empty.</param>
public sealed record FoundPort(string Name, string Description);
