namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Something that must never be was, for longer than allowed.</summary>
/// <param name="Rule">What, as a clause.</param>
/// <param name="AllowedMs">For how long it may be.</param>
/// <param name="Ms">For how long it was.</param>
public sealed record Violation(string Rule, double AllowedMs, double Ms);
