using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>A value that wanders around zero and turns back at its bounds.</summary>
/// <param name="random">Source of chance.</param>
/// <param name="most">Largest distance from zero, in any unit.</param>
/// <param name="share">Standard deviation of a step, as a share of that.</param>
public sealed class Walk(RandomStream random, double most, double share)
{
    private double _value = random.Within(-most, most);

    /// <summary>One step on.</summary>
    public double Next()
    {
        _value = Math.Clamp(_value + (most * share * random.Normal()), -most, most);
        return _value;
    }
}
