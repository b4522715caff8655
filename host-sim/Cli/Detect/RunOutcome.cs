using InvertedAnodeBms.Cli.Detect.Scoring;

namespace InvertedAnodeBms.Cli.Detect;

/// <summary>What came out of one run.</summary>
/// <param name="Plan">The run.</param>
/// <param name="Stations">Each front end.</param>
/// <param name="Found">A short that was found, as the example's front end saw it; null when there is none.</param>
/// <param name="Missed">The same of one that was missed though it could be seen.</param>
public sealed record RunOutcome(RunPlan Plan, IReadOnlyList<StationOutcome> Stations, ExampleTrace? Found, ExampleTrace? Missed);
