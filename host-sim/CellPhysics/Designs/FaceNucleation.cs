using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>How a bare face comes to be covered with lithium: dtheta/dt = k (1 - theta) exp(-(barrier/E)^2) while E is above zero.</summary>
/// <param name="Name">What the face is made of.</param>
/// <param name="Barrier">Barrier in mV. Not identified by the paper.</param>
/// <param name="Rate">Rate k in 1/s. Not identified by the paper.</param>
/// <param name="InitialCoverage">Coverage of a bare face, 0 to 1: defects that always nucleate.</param>
/// <param name="SeedCharge">Dead lithium that leaves the face fully seeded, in mAh/cm2.</param>
public sealed record FaceNucleation(string Name, Parameter Barrier, Parameter Rate, Parameter InitialCoverage, Parameter SeedCharge);
