using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>What became of a command.</summary>
/// <param name="Result">The result.</param>
/// <param name="Item">What is out of bounds, if so.</param>
/// <param name="Fault">In which way.</param>
public sealed record CommandAnswer(CommandResult Result, int Item, BoundFault Fault);
