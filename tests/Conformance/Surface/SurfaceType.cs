using InvertedAnodeBms.Conformance.Listing;

namespace InvertedAnodeBms.Conformance.Surface;

/// <summary>What one public type shows: what kind it is, what it derives from, and its public members as text.</summary>
public sealed record SurfaceType(string FullName, ApiKind Kind, IReadOnlySet<string> Bases, IReadOnlySet<string> Members);
