namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What came out of one injection.</summary>
/// <param name="Case">The injection.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="MarginMs">Time limit minus time taken, in ms; null where nothing had to stop.</param>
/// <param name="Text">Why it is not safe, as a sentence; empty when it is.</param>
/// <param name="LeftToProtector">The judge saw something that is beyond any firmware; empty when not.</param>
/// <param name="TripsBefore">Something was taken away in the time before the injection.</param>
public sealed record CaseOutcome(
    FaultCase Case, Verdict Verdict, double? MarginMs, string Text, string LeftToProtector, string TripsBefore);
