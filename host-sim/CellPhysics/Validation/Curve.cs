namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>A line of a picture.</summary>
/// <param name="Name">Legend.</param>
/// <param name="X">Horizontal values, any order.</param>
/// <param name="Y">Vertical values, as many.</param>
/// <param name="Dashed">Drawn dashed: a reference, a target, a second design.</param>
public sealed record Curve(string Name, double[] X, double[] Y, bool Dashed = false);
