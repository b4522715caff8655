using System.Numerics;

namespace InvertedAnodeBms.CellPhysics.Impedance;

/// <summary>
/// Amplitudes of the concentration over the concentration itself, at one frequency: what enters the logarithm of a diffusion potential.
/// </summary>
/// <param name="LeftFront">At the left bottom front.</param>
/// <param name="LeftFace">At the left face of the separator.</param>
/// <param name="RightFace">At the right face of the separator.</param>
/// <param name="RightFront">At the right bottom front.</param>
/// <param name="RightMean">Mean of the right region.</param>
public readonly record struct SaltWave(Complex LeftFront, Complex LeftFace, Complex RightFace, Complex RightFront, Complex RightMean)
{
    /// <summary>The sum of two waves.</summary>
    public static SaltWave operator +(in SaltWave first, in SaltWave second)
    {
        return new SaltWave(
            first.LeftFront + second.LeftFront,
            first.LeftFace + second.LeftFace,
            first.RightFace + second.RightFace,
            first.RightFront + second.RightFront,
            first.RightMean + second.RightMean);
    }

    /// <summary>The difference of two waves.</summary>
    public static SaltWave operator -(in SaltWave first, in SaltWave second)
    {
        return first + (-1 * second);
    }

    /// <summary>A wave with another amplitude.</summary>
    public static SaltWave operator *(Complex factor, in SaltWave wave)
    {
        return new SaltWave(
            factor * wave.LeftFront,
            factor * wave.LeftFace,
            factor * wave.RightFace,
            factor * wave.RightFront,
            factor * wave.RightMean);
    }
}
