namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>What a picture of the report shows; how it is drawn is the tool's matter.</summary>
/// <param name="Title">Headline.</param>
/// <param name="XTitle">Horizontal axis with unit, such as "depth / um".</param>
/// <param name="YTitle">Vertical axis with unit.</param>
/// <param name="Curves">Lines.</param>
/// <param name="EqualScales">One unit is as long on both axes (Nyquist).</param>
/// <param name="Points">Also mark the points of every line.</param>
public sealed record Picture(string Title, string XTitle, string YTitle, IReadOnlyList<Curve> Curves, bool EqualScales = false, bool Points = false);
