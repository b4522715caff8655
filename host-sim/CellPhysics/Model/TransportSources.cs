namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>Current densities that take salt out of the electrolyte, in A/m2, positive when plating.</summary>
/// <param name="LeftFace">At the left top front.</param>
/// <param name="LeftFront">At the left bottom front.</param>
/// <param name="RightFace">At the right top front.</param>
/// <param name="RightFront">At the right bottom front.</param>
/// <param name="RightVolume">Spread over the right region, positive when lithium leaves the cathode and salt is added.</param>
public readonly record struct TransportSources(double LeftFace, double LeftFront, double RightFace, double RightFront, double RightVolume);
