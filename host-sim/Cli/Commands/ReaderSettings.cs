using System.CommandLine;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>Command-line options that tell the reader of recordings what a file does not say.</summary>
public sealed class ReaderSettings
{
    private readonly Option<VoltageUnit?> _voltage = UnitOption.Create(
        OptionNames.VoltageUnit, "Unit of the voltage column, whatever the header says.", ("V", VoltageUnit.Volt), ("mV", VoltageUnit.Millivolt));

    private readonly Option<string?> _voltageColumn = new(OptionNames.VoltageColumn)
    {
        Description = "Take the voltage from this column, such as cell_1_voltage_volt of a log of a pack.",
    };

    private readonly Option<CurrentUnit?> _current = UnitOption.Create(
        OptionNames.CurrentUnit,
        "Unit of the current column, whatever the header says.",
        ("A", CurrentUnit.Ampere),
        ("mA", CurrentUnit.Milliampere),
        ("uA", CurrentUnit.Microampere));

    private readonly Option<TimeUnit?> _time = UnitOption.Create(
        OptionNames.TimeUnit,
        "Unit of plain numbers in the time column.",
        ("ms", TimeUnit.Millisecond),
        ("s", TimeUnit.Second),
        ("min", TimeUnit.Minute),
        ("h", TimeUnit.Hour));

    private readonly Option<CapacityUnit?> _capacity = UnitOption.Create(
        OptionNames.CapacityUnit, "Unit of the capacity columns.", ("Ah", CapacityUnit.AmpereHour), ("mAh", CapacityUnit.MilliampereHour));

    private readonly Option<bool> _invert = new(OptionNames.InvertCurrent)
    {
        Description = "A positive current discharges in this file.",
    };

    private readonly Option<bool> _steps = new(OptionNames.SignFromSteps)
    {
        Description = "The current is a magnitude; its sign is in the step column.",
    };

    private readonly Option<bool> _trust = new(OptionNames.TrustCurrentSign)
    {
        Description = "A positive current charges, even if the voltage seems to say the opposite.",
    };

    private readonly Option<bool> _cut = new(OptionNames.CutAtBackwardTime)
    {
        Description = "Keep the rows before the first backward time stamp.",
    };

    private readonly Option<bool> _comma = new(OptionNames.DecimalComma)
    {
        Description = "Numbers are written with a decimal comma.",
    };

    private readonly Option<string[]> _ignore = new(OptionNames.IgnoreColumn)
    {
        Description = "Treat a column as absent; may be given several times.",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        Option[] options = [_voltage, _voltageColumn, _current, _time, _capacity, _invert, _steps, _trust, _cut, _comma, _ignore];

        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the options.</summary>
    public ReaderOptions Read(ParseResult parsed)
    {
        return new ReaderOptions
        {
            VoltageUnit = parsed.GetValue(_voltage),
            VoltageColumn = parsed.GetValue(_voltageColumn),
            CurrentUnit = parsed.GetValue(_current),
            TimeUnit = parsed.GetValue(_time),
            CapacityUnit = parsed.GetValue(_capacity),
            InvertCurrent = parsed.GetValue(_invert),
            SignFromSteps = parsed.GetValue(_steps),
            TrustCurrentSign = parsed.GetValue(_trust),
            CutAtBackwardTime = parsed.GetValue(_cut),
            DecimalComma = parsed.GetValue(_comma),
            IgnoredColumns = parsed.GetValue(_ignore) ?? [],
        };
    }
}
