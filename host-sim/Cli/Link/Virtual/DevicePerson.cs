using System.Collections.Concurrent;
using System.Globalization;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Link.Virtual;

/// <summary>A person beside a virtual device, who presses, plugs and measures what typed lines tell them to.</summary>
public sealed class DevicePerson
{
    /// <summary>What can be typed, and what happens then.</summary>
    public static readonly (string Line, string Meaning)[] Lines =
    [
        ("button [SECONDS]", "press the button and release it; 4 s counts as presence"),
        ("charger on|off", "the charger in its socket"),
        ("load MILLIAMPERES|off", "the load"),
        ("meter", "what a reference meter shows: each cell, the current"),
        ("volts V [V ...]", "bench only: voltage of every source, or of each from the lowest"),
        ("current MILLIAMPERES|off", "bench only: current from a source through the pack, above 0 into it"),
        ("unplug [SECONDS]", "pull the serial plug and put it back"),
        ("power [SECONDS]", "the board without power, then back"),
        ("quit", "end"),
    ];

    private const double Shortest = 0.1;
    private const double Longest = 3_600;

    private readonly ClosedLoop _run;
    private readonly VirtualPort _port;
    private readonly TextWriter _output;
    private readonly ConcurrentQueue<string> _typed = new();
    private double _releaseSeconds = double.PositiveInfinity;
    private double _plugSeconds = double.PositiveInfinity;

    /// <summary>Puts a person beside a device.</summary>
    /// <param name="run">The device.</param>
    /// <param name="port">Its port.</param>
    /// <param name="offer">Where lines come from, and where answers go.</param>
    public DevicePerson(ClosedLoop run, VirtualPort port, SerialOffer offer)
    {
        _run = run;
        _port = port;
        _output = offer.Output;

        if (offer.Input is { } input)
        {
            new Thread(() => Listen(input)) { IsBackground = true, Name = "typed lines" }.Start();
        }
    }

    /// <summary>"quit" was typed.</summary>
    public bool WantsToQuit { get; private set; }

    /// <summary>Does what is due and what was typed.</summary>
    public void Act()
    {
        if (_run.Seconds >= _releaseSeconds)
        {
            _run.Plant.Button.Pressed = false;
            _releaseSeconds = double.PositiveInfinity;
        }

        if (_run.Seconds >= _plugSeconds)
        {
            _port.Plug();
            _plugSeconds = double.PositiveInfinity;
        }

        while (_typed.TryDequeue(out string? line))
        {
            string[] words = line.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

            if (words.Length > 0)
            {
                _output.WriteLine(Do(words));
            }
        }
    }

    private string Do(string[] words)
    {
        string? argument = words.Length > 1 ? words[1] : null;

        switch (words[0])
        {
            case "button" when Seconds(argument, 4) is { } seconds:
                _run.Plant.Button.Pressed = true;
                _releaseSeconds = _run.Seconds + seconds;
                return $"The button is down for {Number.Short(seconds)} s.";
            case "charger" when argument is "on" or "off":
                _run.Plant.Charger.Present = argument == "on";
                return $"The charger is {argument}.";
            case "load" when Milliamperes(argument) is { } milliamperes:
                _run.Plant.Load.DemandAmperes = milliamperes * 1e-3;
                _run.Plant.Load.Requested = milliamperes > 0;
                return $"The load asks for {Number.Short(milliamperes)} mA.";
            case "meter":
                return Meter();
            case "volts" when SetVolts(words[1..]):
                return Meter();
            case "current" when _run.Plant.Cells[0].Model is CalibratorCell && Milliamperes(argument) is { } milliamperes:
                _run.Plant.ForcedAmperes = argument == "off" ? null : milliamperes * 1e-3;
                return $"A source drives {Number.Short(milliamperes)} mA through the pack.";
            case "unplug" when Seconds(argument, 5) is { } seconds:
                _port.Unplug();
                _plugSeconds = _run.Seconds + seconds;
                return $"The serial plug is out for {Number.Short(seconds)} s.";
            case "power" when Seconds(argument, 1) is { } seconds:
                _run.CutPower(seconds);
                return $"The board has no power for {Number.Short(seconds)} s.";
            case "quit":
                WantsToQuit = true;
                return "The device goes.";
            default:
                return string.Join(Environment.NewLine, Lines.Select(line => $"  {line.Line,-26}{line.Meaning}"));
        }
    }

    private string Meter()
    {
        PackPlant plant = _run.Plant;
        IEnumerable<string> cells = plant.Cells.Select((cell, i) => $"cell {i + 1} {Number.Fixed(cell.Volts, 5)} V");
        return $"The meter shows {string.Join(", ", cells)}, {Number.Fixed(plant.Amperes * 1e3, 4)} mA.";
    }

    private bool SetVolts(string[] values)
    {
        CellNode[] cells = _run.Plant.Cells;
        bool each = values.Length == cells.Length;
        List<double> volts = [];

        foreach (string value in values)
        {
            if (!double.TryParse(value, CultureInfo.InvariantCulture, out double volt) || !(volt >= 0 && volt <= 5))
            {
                return false;
            }

            volts.Add(volt);
        }

        if ((!each && volts.Count != 1) || cells[0].Model is not CalibratorCell)
        {
            return false;
        }

        for (int i = 0; i < cells.Length; i++)
        {
            ((CalibratorCell)cells[i].Model).Volts = volts[each ? i : 0];
        }

        return true;
    }

    private static double? Seconds(string? text, double standard)
    {
        return text is null ? standard
            : double.TryParse(text, CultureInfo.InvariantCulture, out double value) && value >= Shortest && value <= Longest ? value
            : null;
    }

    private static double? Milliamperes(string? text)
    {
        return text == "off" ? 0
            : double.TryParse(text, CultureInfo.InvariantCulture, out double value) && value >= -1_000 && value <= 1_000 ? value
            : null;
    }

    private void Listen(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            _typed.Enqueue(line);
        }
    }
}
