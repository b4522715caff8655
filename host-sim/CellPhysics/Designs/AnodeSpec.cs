using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>
/// A lithium anode: a host, two faces, and where the lithium is when the cell is built. Inverted and upright differ here and only here.
/// </summary>
/// <param name="Host">The host.</param>
/// <param name="Bottom">Front that rises from the bottom; not used when the host has no thickness.</param>
/// <param name="Top">Front at the face towards the separator.</param>
/// <param name="BottomFace">Nucleation on the bare bottom.</param>
/// <param name="TopFace">Nucleation on the bare top.</param>
/// <param name="LithiumBelow">Live lithium at the bottom as built, in mAh/cm2.</param>
/// <param name="LithiumAbove">Live lithium on the top as built, in mAh/cm2.</param>
public sealed record AnodeSpec(
    HostGeometry Host,
    FrontMaterial Bottom,
    FrontMaterial Top,
    FaceNucleation BottomFace,
    FaceNucleation TopFace,
    Parameter LithiumBelow,
    Parameter LithiumAbove);
