using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Circuits;

/// <summary>A circuit node held at a voltage; counts how often it is sampled.</summary>
internal sealed class Node : IAnalogSource
{
    public Node(double volts)
    {
        Volts = volts;
    }

    public double Volts { get; set; }

    public long SampleCount { get; private set; }

    public double ReadVolts()
    {
        SampleCount++;
        return Volts;
    }
}
