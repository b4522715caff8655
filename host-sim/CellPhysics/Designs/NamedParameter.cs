using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>A parameter with its place in the designs.</summary>
/// <param name="Group">What it belongs to, such as "front: among fibres, LiPF6 carbonate".</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Parameter">The parameter.</param>
public sealed record NamedParameter(string Group, string Name, Parameter Parameter);
