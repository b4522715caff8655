namespace InvertedAnodeBms.Fuzz;

/// <summary>A case that went wrong.</summary>
/// <param name="Number">Number of the case, from 0.</param>
/// <param name="Input">Its bytes.</param>
/// <param name="What">What went wrong.</param>
public sealed record FuzzFind(int Number, byte[] Input, string What);
