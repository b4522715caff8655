namespace InvertedAnodeBms.Cli.Detect.Sensing;

/// <summary>The five front ends of the benchmark.</summary>
/// <remarks>
/// None was measured on a board. The standard deviations in all are those of PHYSICS 4.2; how they divide into white noise, drift, ripple and spikes
/// is an assumption beside the named figures.
/// </remarks>
public static class FrontEndCatalogue
{
    /// <summary>A single conversion of the ESP32's ADC.</summary>
    public static FrontEndModel Esp32Single { get; } = new(
        "esp32x1",
        "ESP32 ADC, one conversion, divider by 2",
        "0.806 mV a code at the pin (esp_adc_cal); some 10 mV peak to peak at the pin and more with the radio on (forum); INL of a few codes",
        9e-3,
        new ChannelErrors
        {
            Step = 1.611e-3,
            White = 8.3e-3,
            Drift = 1e-3,
            Ripple = 3e-3,
            RipplePeriod = 0.05,
            SpikeEvery = 1000,
            Spike = 60e-3,
            Gain = 1e-3,
            GainPerKelvin = 50e-6,
            Offset = 3e-3,
        },
        new ChannelErrors { Step = 100e-6, White = 150e-6, Drift = 30e-6, Gain = 5e-3, Offset = 100e-6 });

    /// <summary>64 conversions averaged.</summary>
    public static FrontEndModel Esp32Averaged { get; } = new(
        "esp32x64",
        "ESP32 ADC, mean of 64 conversions, divider by 2",
        "white noise of one conversion over 8; the rest of PHYSICS 4.2's 1.5 mV is drift, and INL ripple that the noise of a conversion smears",
        1.5e-3,
        new ChannelErrors
        {
            Step = 1.611e-3 / 64,
            White = 1.05e-3,
            Drift = 0.8e-3,
            Ripple = 1e-3,
            RipplePeriod = 0.05,
            SpikeEvery = 5000,
            Spike = 12e-3,
            Gain = 1e-3,
            GainPerKelvin = 50e-6,
            Offset = 1e-3,
        },
        new ChannelErrors { Step = 2e-6, White = 20e-6, Drift = 20e-6, Gain = 5e-3, Offset = 100e-6 });

    /// <summary>INA226.</summary>
    public static FrontEndModel Ina226 { get; } = new(
        "ina226",
        "INA226 bus voltage, 1.25 mV a step",
        "datasheet SBOS547 from memory: LSB 1.25 mV and 2.5 uV over 0.3 ohm; step over the root of 12 is 0.36 mV",
        0.36e-3,
        new ChannelErrors
        {
            Step = 1.25e-3, White = 0.05e-3, Drift = 0.05e-3, SpikeEvery = 100_000, Spike = 5e-3, Gain = 1e-3, GainPerKelvin = 25e-6, Offset = 1e-3,
        },
        new ChannelErrors { Step = 8.3e-6, White = 5e-6, Drift = 2e-6, Gain = 2e-3, Offset = 20e-6 });

    /// <summary>ADS1115 behind a divider; stands for the INA228 too.</summary>
    public static FrontEndModel Ads1115 { get; } = new(
        "ads1115",
        "ADS1115 behind a divider, 250 uV a step; stands for INA228 (195 uV)",
        "SBAS444E: 125 uV a step at 4.096 V, noise below one at up to 128 SPS, INL of a step; drift and ratio of the divider assumed",
        0.1e-3,
        new ChannelErrors
        {
            Step = 0.25e-3,
            White = 0.06e-3,
            Drift = 0.03e-3,
            Ripple = 0.06e-3,
            RipplePeriod = 0.2,
            SpikeEvery = 100_000,
            Spike = 3e-3,
            Gain = 1e-3,
            GainPerKelvin = 10e-6,
            Offset = 0.3e-3,
        },
        new ChannelErrors { Step = 2e-6, White = 4e-6, Drift = 1e-6, Gain = 1e-3, Offset = 5e-6 });

    /// <summary>24-bit sigma-delta.</summary>
    public static FrontEndModel SigmaDelta { get; } = new(
        "sd24",
        "24-bit sigma-delta converter (ADS131M0x class)",
        "PHYSICS 4.2 from memory: 10 uV in all; reference drift assumed; it samples current and voltage at once and integrates all of the time",
        0.01e-3,
        new ChannelErrors
        {
            Step = 0.5e-6,
            White = 8.5e-6,
            Drift = 5e-6,
            Ripple = 4e-6,
            RipplePeriod = 0.5,
            SpikeEvery = 100_000,
            Spike = 1e-3,
            Gain = 5e-4,
            GainPerKelvin = 5e-6,
            Offset = 0.1e-3,
        },
        new ChannelErrors { Step = 0.1e-6, White = 1e-6, Drift = 0.5e-6, Gain = 1e-3, Offset = 2e-6 },
        true);

    /// <summary>All of them, coarsest first.</summary>
    public static IReadOnlyList<FrontEndModel> All { get; } = [Esp32Single, Esp32Averaged, Ina226, Ads1115, SigmaDelta];
}
