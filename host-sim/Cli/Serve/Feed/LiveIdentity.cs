namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>Who speaks on the page.</summary>
/// <param name="Kind">Simulated, real or recorded.</param>
/// <param name="Name">Name of the scenario, port or file.</param>
/// <param name="Number">Seed of a simulation, number of a device; empty when there is none.</param>
public sealed record LiveIdentity(SourceKind Kind, string Name, string Number);
