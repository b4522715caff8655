using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>Leads a person through the points of a calibration.</summary>
/// <remarks>Voltages are taken without current: the drop of a shunt in the measured loop must not be taken for an error of a divider.</remarks>
public sealed class GuidedPoints
{
    private const double Micro = 1e-6;
    private const double Milli = 1e-3;
    private const double MostVolts = 5;
    private const double MostMilliamperes = 1_000;

    private readonly DeviceSession _session;
    private readonly MeterPrompt _prompt;
    private readonly RawChannels _raw;
    private readonly CancellationToken _cancellation;
    private readonly List<CalibrationPoint> _points = [];

    /// <summary>Binds a device and a keyboard.</summary>
    /// <param name="session">The device.</param>
    /// <param name="prompt">Asks the person.</param>
    /// <param name="raw">Reads the channels.</param>
    /// <param name="cancellation">The person gives up.</param>
    public GuidedPoints(DeviceSession session, MeterPrompt prompt, RawChannels raw, CancellationToken cancellation)
    {
        _session = session;
        _prompt = prompt;
        _raw = raw;
        _cancellation = cancellation;
    }

    /// <summary>What the meter showed across the whole pack, and what each cell channel showed then; null when it was left out.</summary>
    public PackCheck? Pack { get; private set; }

    /// <summary>Takes the points.</summary>
    /// <param name="steps">Voltages, and currents, to take: 2 or 5.</param>
    public IReadOnlyList<CalibrationPoint> Take(int steps)
    {
        CellDesign design = _session.Design;
        int cells = _session.Hello.CellCount;
        Console.WriteLine("Use sources in place of the cells, never cells: an uncalibrated board must not charge one. Meter: better than 0.05 %.");
        _prompt.Enter("No current: disconnect charger and load.");
        Keep(_raw.Read(_cancellation), ChannelFit.Current, 0);

        foreach (double volts in Spread(design.DischargeCutoffMicrovolts * Micro, design.ChargeTargetMicrovolts * Micro, steps))
        {
            TakeVoltage(volts, cells);
        }

        double most = design.Policy.FastMicroamps * Milli;

        foreach (double milliamperes in Spread(-most, most, steps).Where(value => value != 0))
        {
            TakeCurrent(milliamperes);
        }

        return _points;
    }

    private static IEnumerable<double> Spread(double low, double high, int steps)
    {
        return Enumerable.Range(0, steps).Select(i => low + ((high - low) * i / (steps - 1)));
    }

    private void TakeVoltage(double volts, int cells)
    {
        _prompt.Enter($"Set about {Number.Fixed(volts, 2)} V on every cell, no current.");
        double[] typed = [.. Enumerable.Range(0, cells).Select(i => _prompt.Value($"  meter at {ChannelFit.NameOf(i)}, V", 0, MostVolts))];
        double? pack = cells > 1 ? _prompt.Optional("  meter across all cells, V", 0, MostVolts * cells) : null;
        IReadOnlyDictionary<int, (double Mean, double Deviation)> shown = _raw.Read(_cancellation);

        for (int i = 0; i < cells; i++)
        {
            Keep(shown, i, typed[i]);
        }

        if (pack is { } sum)
        {
            Pack = new PackCheck(sum, [.. Enumerable.Range(0, cells).Select(i => shown[i].Mean)]);
        }
    }

    private void TakeCurrent(double milliamperes)
    {
        string direction = milliamperes > 0 ? "into the pack, as when charging" : "out of the pack, as when discharging";
        string current = Number.Fixed(Math.Abs(milliamperes), 1);
        _prompt.Enter($"Let about {current} mA flow {direction}. The board may latch a fault for it: clear it afterwards.");
        double typed = _prompt.Value("  meter in series, mA, above 0 into the pack", -MostMilliamperes, MostMilliamperes);
        Keep(_raw.Read(_cancellation), ChannelFit.Current, typed);
    }

    private void Keep(IReadOnlyDictionary<int, (double Mean, double Deviation)> shown, int channel, double right)
    {
        CalibrationPoint point = new(channel, shown[channel].Mean, right, shown[channel].Deviation);
        _points.Add(point);
        int decimals = channel == ChannelFit.Current ? 4 : 6;
        string unit = channel == ChannelFit.Current ? "mA" : "V";
        string noise = Number.Fixed(point.Deviation, decimals);
        Console.WriteLine($"  {ChannelFit.NameOf(channel)} shows {Number.Fixed(point.Shown, decimals)} +- {noise} {unit} uncalibrated");
    }
}
