using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>Something that begins at random moments and lasts for a while.</summary>
/// <param name="random">Source of chance.</param>
/// <param name="meanSeconds">Mean time from an end to the next beginning.</param>
/// <param name="lasts">Draws how long it lasts, in s; 0 for a thing of a moment.</param>
public sealed class Chance(RandomStream random, double meanSeconds, Func<double> lasts)
{
    private double _left = meanSeconds * random.Exponential();

    /// <summary>It has begun and not ended.</summary>
    public bool On { get; private set; }

    /// <summary>Lets time pass.</summary>
    /// <returns>It began or ended now.</returns>
    public bool Advance(double seconds)
    {
        _left -= seconds;

        if (_left > 0)
        {
            return false;
        }

        double length = On ? 0 : lasts();
        On = length > 0;
        _left = On ? length : meanSeconds * random.Exponential();
        return true;
    }
}
