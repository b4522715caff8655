using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Ports.Linux;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Link.Virtual;

/// <summary>Command-line options that offer a simulation on a serial port.</summary>
public sealed class SerialOptions
{
    private readonly Option<bool> _serial = new("--serial")
    {
        Description = "Offer the virtual ESP32 on a pseudo-terminal, in real time: connect, log, calibrate and config find a board there.",
    };

    private readonly Option<double> _speed = new("--speed")
    {
        Description = "With --serial: simulated seconds a second.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _bench = new("--bench")
    {
        Description = "With --serial: an uncalibrated board on laboratory sources instead of cells, to calibrate; no results are written.",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_serial);
        command.Add(_speed);
        command.Add(_bench);
    }

    /// <summary>The calibration bench is asked for.</summary>
    public bool WantsBench(ParseResult parsed)
    {
        return parsed.GetValue(_bench);
    }

    /// <summary>Reads the options.</summary>
    /// <returns>The offer; null when none is asked for.</returns>
    /// <exception cref="InputException">They do not fit.</exception>
    public SerialOffer? Read(ParseResult parsed)
    {
        double speed = parsed.GetValue(_speed);

        if (!parsed.GetValue(_serial))
        {
            return speed == 1 && !parsed.GetValue(_bench) ? null : throw new InputException("--speed and --bench belong to --serial.");
        }

        if (!(speed >= 0.01 && speed <= SerialOffer.FastestSpeed))
        {
            throw new InputException($"--speed is {Number.Short(speed)}, expected 0.01 to {SerialOffer.FastestSpeed:0}.");
        }

        return new SerialOffer(speed, Console.IsInputRedirected || ControllingTerminal.IsOurs() ? Console.In : null, Console.Out);
    }
}
