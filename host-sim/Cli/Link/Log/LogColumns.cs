using System.Globalization;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Link.Log;

/// <summary>The columns of a log, and a sample as a row of them.</summary>
public static class LogColumns
{
    private const string Time = "test_time_second";
    private const string Clock = "unix_time_second";
    private const string Boot = "boot_count";
    private const string Number = "sample_count";
    private const string Uptime = "uptime_second";

    /// <summary>Columns for a pack. The voltage is that of the whole pack, as far as its cells are known.</summary>
    public static IReadOnlyList<BdfColumn> Of(int cells, int temperatures)
    {
        List<BdfColumn> columns =
        [
            BdfColumn.TestTime,
            new BdfColumn("current_ampere", 6),
            BdfColumn.Voltage,
            new BdfColumn(Clock, 3),
            new BdfColumn(Boot, 0),
            new BdfColumn(Number, 0),
            new BdfColumn(Uptime, 3),
            new BdfColumn("missing_before_count", 0),
            new BdfColumn("state", 0),
            new BdfColumn("limiter", 0),
            new BdfColumn("allowed_current_ampere", 6),
            new BdfColumn("charge_gate", 0),
            new BdfColumn("discharge_gate", 0),
            new BdfColumn("current_quality", 0),
        ];

        for (int i = 1; i <= cells; i++)
        {
            columns.Add(new BdfColumn($"cell_{i}_voltage_volt", 6));
            columns.Add(new BdfColumn($"cell_{i}_quality", 0));
        }

        for (int i = 1; i <= temperatures; i++)
        {
            columns.Add(new BdfColumn($"temperature_t{i}_celsius", 1));
            columns.Add(new BdfColumn($"temperature_t{i}_quality", 0));
        }

        return columns;
    }

    /// <summary>Writes a sample as a row.</summary>
    /// <param name="writer">Writer with these columns.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="position">Where it lies in the log.</param>
    /// <param name="missing">Samples missing before it.</param>
    public static void Write(BdfWriter writer, SampleMessage sample, LogPosition position, long missing)
    {
        double volts = 0;

        for (int i = 0; i < sample.CellCount; i++)
        {
            volts += sample.CellMicrovolts[i] * 1e-6;
        }

        writer.Add(position.TestSeconds).Add(sample.PackMicroamps * 1e-6).Add(volts);
        writer.Add(position.UnixSeconds).Add(sample.Boot).Add(sample.Number).Add(sample.UptimeMilliseconds * 1e-3).Add(missing);
        writer.Add(Words.Of(sample.State)).Add(Words.Of(sample.Reason)).Add(sample.ChargeMicroamps * 1e-6);
        writer.Add(sample.Flags.HasFlag(StatusFlags.ChargeGateOn) ? 1 : 0).Add(sample.Flags.HasFlag(StatusFlags.DischargeGateOn) ? 1 : 0);
        writer.Add(Words.Of(sample.PackQuality));

        for (int i = 0; i < sample.CellCount; i++)
        {
            writer.Add(sample.CellMicrovolts[i] * 1e-6).Add(Words.Of(sample.CellQuality[i]));
        }

        for (int i = 0; i < sample.TemperatureCount; i++)
        {
            writer.Add(sample.TemperatureDeciCelsius[i] * 0.1).Add(Words.Of(sample.TemperatureQuality[i]));
        }

        writer.EndRow();
    }

    /// <summary>Where a log stands, from its last row.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="row">Cells of the row.</param>
    /// <returns>The position; null when the row is none of a log.</returns>
    public static LogPosition? Read(IReadOnlyList<BdfColumn> columns, string[] row)
    {
        double? time = Value(columns, row, Time);
        double? clock = Value(columns, row, Clock);
        double? boot = Value(columns, row, Boot);
        double? number = Value(columns, row, Number);
        double? uptime = Value(columns, row, Uptime);
        return time is null || clock is null || boot is null || number is null || uptime is null
            ? null
            : new LogPosition(time.Value, clock.Value, (int)boot.Value, (uint)number.Value, (long)Math.Round(uptime.Value * 1e3));
    }

    private static double? Value(IReadOnlyList<BdfColumn> columns, string[] row, string name)
    {
        int index = columns.Select(column => column.Name).ToList().IndexOf(name);
        return index >= 0 && index < row.Length && double.TryParse(row[index], CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
