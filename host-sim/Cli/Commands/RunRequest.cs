using InvertedAnodeBms.Cli.Link.Virtual;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>How scenarios are to be run.</summary>
/// <param name="Output">Folder of the results; null for the usual one.</param>
/// <param name="Seed">Seed of every random draw; null for the scenario's.</param>
/// <param name="IntervalSeconds">Simulated seconds between rows of the trace.</param>
/// <param name="Svg">File that gets the picture too, or null.</param>
public sealed record RunRequest(string? Output, long? Seed, double IntervalSeconds, string? Svg)
{
    /// <summary>How it is offered on a serial port; null when it is not.</summary>
    public SerialOffer? Serial { get; init; }
}
