using InvertedAnodeBms.Plant.Sensors;

namespace InvertedAnodeBms.Esp32.Tests.Circuits;

/// <summary>Pins of an INA228 held at voltages.</summary>
internal sealed class Ina228Pins : IIna228Inputs
{
    public double BusVolts { get; set; } = 3.3;

    public double ShuntVolts { get; set; }

    public double DieCelsius { get; set; } = 25;
}
