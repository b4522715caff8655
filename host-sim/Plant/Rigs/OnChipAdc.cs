using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Plant.Rigs;

/// <summary>Draws the ADC of one individual chip.</summary>
public static class OnChipAdc
{
    /// <summary>The chip of a seed, with the noise of a name.</summary>
    public static Esp32AdcConverter Draw(long seed, string noise)
    {
        Esp32AdcErrors errors = Esp32AdcErrors.Draw(new FastGaussian(new RandomStream(seed, "on-chip adc").NextBits()));
        return new Esp32AdcConverter(errors, new RandomStream(seed, "on-chip adc noise, " + noise).NextBits());
    }
}
