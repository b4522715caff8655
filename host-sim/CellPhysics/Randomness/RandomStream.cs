namespace InvertedAnodeBms.CellPhysics.Randomness;

/// <summary>
/// A reproducible stream of random numbers with a name: every part of the plant draws from its own, so adding a draw in one place changes
/// nothing elsewhere. SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
/// </summary>
public sealed class RandomStream
{
    private ulong _state;

    /// <summary>Starts the stream of a name under a seed.</summary>
    /// <param name="seed">Seed of the whole simulation.</param>
    /// <param name="name">What the numbers are for.</param>
    public RandomStream(long seed, string name)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        ulong hash = 14695981039346656037;

        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        _state = hash ^ ((ulong)seed * 0x9E3779B97F4A7C15);
    }

    /// <summary>Next 64 bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform between two bounds, the upper excluded.</summary>
    public double Within(double low, double high)
    {
        return low + ((high - low) * ((NextBits() >> 11) * (1.0 / (1UL << 53))));
    }

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential()
    {
        return -Math.Log(1 - Within(0, 1));
    }

    /// <summary>Normal with mean 0 and variance 1 (Box-Muller, one of the pair).</summary>
    public double Normal()
    {
        double radius = Math.Sqrt(2 * Exponential());
        return radius * Math.Cos(2 * Math.PI * Within(0, 1));
    }

    /// <summary>A stream that goes on from here on its own.</summary>
    public RandomStream Copy()
    {
        return (RandomStream)MemberwiseClone();
    }
}
