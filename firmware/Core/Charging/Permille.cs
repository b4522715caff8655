namespace InvertedAnodeBms.Core.Charging;

/// <summary>Shares of currents in whole numbers.</summary>
public static class Permille
{
    /// <summary>A permille of a current, both not negative; rounded down, limited to the largest whole number.</summary>
    public static int Of(int microamps, int permille)
    {
        long scaled = (long)microamps * permille / 1000;
        return scaled < int.MaxValue ? (int)scaled : int.MaxValue;
    }
}
