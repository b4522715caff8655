using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>Makes the inputs of one board that can fail, each with noise of its own.</summary>
/// <param name="chip">The chip.</param>
/// <param name="seed">Seed of the board.</param>
/// <param name="noise">Name of the noise.</param>
internal sealed class InputMaker(VirtualChip chip, long seed, string noise)
{
    /// <summary>An input that falls to ground when its wire breaks.</summary>
    /// <param name="name">Name of its noise.</param>
    public FaultyInput Make(string name)
    {
        return Make(name, () => 0);
    }

    /// <summary>An input that goes elsewhere when its wire breaks.</summary>
    /// <param name="name">Name of its noise.</param>
    /// <param name="openVolts">Where to, in volts.</param>
    public FaultyInput Make(string name, Func<double> openVolts)
    {
        return new FaultyInput(chip.Clock, new RandomStream(seed, $"fault at {name}, {noise}").NextBits(), openVolts);
    }
}
