using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Esp32.Tests.Circuits;

/// <summary>Pins of an ADS1115 held at voltages.</summary>
internal sealed class Ads1115Pins : IAds1115Inputs
{
    public double[] Volts { get; } = new double[4];

    public double SupplyVolts { get; set; } = 3.3;

    public double InputVolts(int input)
    {
        return Volts[input];
    }
}
