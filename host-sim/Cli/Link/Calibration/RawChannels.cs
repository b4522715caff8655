using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>Averages what the channels of a device show before any calibration.</summary>
public sealed class RawChannels
{
    private const int SettleReadings = 3;
    private const double Micro = 1e-6;
    private const double Milli = 1e-3;

    private readonly Commander _commander;
    private readonly int _readings;

    /// <summary>Binds a device.</summary>
    /// <param name="commander">Asks it.</param>
    /// <param name="readings">Readings to average.</param>
    public RawChannels(Commander commander, int readings)
    {
        _commander = commander;
        _readings = readings;
    }

    /// <summary>Reads every channel: means and their standard deviations, by channel, in V and mA.</summary>
    /// <param name="cancellation">The person gives up.</param>
    /// <exception cref="InputException">A channel gives no fresh values.</exception>
    public IReadOnlyDictionary<int, (double Mean, double Deviation)> Read(CancellationToken cancellation)
    {
        Dictionary<int, List<double>> values = [];
        RawMessage raw = new();
        long last = -1;
        int taken = -SettleReadings;

        for (int attempt = 0; attempt < 4 * (_readings + SettleReadings) && taken < _readings; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            _commander.Read(CommandId.ReadRaw, raw.Read);

            // The first ones may still belong to what was connected before.
            if (raw.Number != last && IsFresh(raw) && ++taken > 0)
            {
                Keep(raw, values);
            }

            last = raw.Number;
        }

        return taken < _readings
            ? throw new InputException($"The board gave {Math.Max(0, taken)} fresh readings of {_readings}. Look at the qualities with 'connect'.")
            : values.ToDictionary(pair => pair.Key, pair => Statistics(pair.Value));
    }

    private static bool IsFresh(RawMessage raw)
    {
        return raw.PackStatus == ReadStatus.Fresh && raw.CellStatus.Take(raw.CellCount).All(status => status == ReadStatus.Fresh);
    }

    private static void Keep(RawMessage raw, Dictionary<int, List<double>> values)
    {
        for (int i = 0; i < raw.CellCount; i++)
        {
            List(values, i).Add(raw.CellMicrovolts[i] * Micro);
        }

        List(values, ChannelFit.Current).Add(raw.PackMicroamps * Milli);
    }

    private static List<double> List(Dictionary<int, List<double>> values, int channel)
    {
        if (!values.TryGetValue(channel, out List<double>? list))
        {
            values[channel] = list = [];
        }

        return list;
    }

    private static (double Mean, double Deviation) Statistics(List<double> values)
    {
        double mean = values.Average();
        double square = values.Sum(value => (value - mean) * (value - mean));
        return (mean, Math.Sqrt(square / Math.Max(1, values.Count - 1) / values.Count));
    }
}
