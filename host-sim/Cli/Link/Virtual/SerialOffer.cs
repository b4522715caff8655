namespace InvertedAnodeBms.Cli.Link.Virtual;

/// <summary>How a simulation is offered on a serial port.</summary>
/// <param name="Speed">Simulated seconds a second: 1 is real time.</param>
/// <param name="Input">What a person at the device does, a line each (<see cref="DevicePerson"/>); null for nobody.</param>
/// <param name="Output">Where the device's side talks to that person.</param>
public sealed record SerialOffer(double Speed, TextReader? Input, TextWriter Output)
{
    /// <summary>Name of the link to the port in the folder of the results.</summary>
    public const string PortName = "port";

    /// <summary>Fastest that can be asked for.</summary>
    public const double FastestSpeed = 100_000;
}
