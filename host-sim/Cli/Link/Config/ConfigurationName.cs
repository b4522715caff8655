using System.Globalization;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>An item of the configuration as people write it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit it is written in; empty for none.</param>
/// <param name="Scale">What the device counts in one unit.</param>
/// <param name="About">What it is.</param>
public sealed record ConfigurationName(ConfigurationItem Item, string Name, string Unit, int Scale, string About)
{
    private const int Volt = 1_000_000;
    private const int Milliampere = 1_000;
    private const int Celsius = 10;

    /// <summary>Every item in its order.</summary>
    public static IReadOnlyList<ConfigurationName> All { get; } =
    [
        new(ConfigurationItem.CellDesign, "cell-design", string.Empty, 1, "number of the cell design; not set here"),
        new(ConfigurationItem.DeviceNumber, "device-number", string.Empty, 1, "your number for this device, 0 for none"),
        new(ConfigurationItem.NewCells, "new-cells", string.Empty, 1, "1: cells that are not formed yet; 'config cells --new' for other ones"),
        new(ConfigurationItem.ChargeMode, "charge-mode", string.Empty, 1, "0 normal, 1 fast, after boot"),
        new(ConfigurationItem.ChargeTargetMicrovolts, "charge-target", "V", Volt, "constant voltage of the highest cell"),
        new(ConfigurationItem.DischargeCutoffMicrovolts, "discharge-cutoff", "V", Volt, "discharge ends at this lowest cell"),
        new(ConfigurationItem.ChargeMicroamps, "charge-current", "mA", Milliampere, "normal mode"),
        new(ConfigurationItem.FastMicroamps, "fast-current", "mA", Milliampere, "fast mode"),
        new(ConfigurationItem.OverVoltageMicrovolts, "over-voltage", "V", Volt, "hard limit of a cell; its warning moves along"),
        new(ConfigurationItem.UnderVoltageMicrovolts, "under-voltage", "V", Volt, "hard limit of a cell; its warning moves along"),
        new(ConfigurationItem.ChargeOverMicroamps, "charge-over-current", "mA", Milliampere, "hard limit; its warning moves along"),
        new(ConfigurationItem.DischargeOverMicroamps, "discharge-over-current", "mA", Milliampere, "hard limit; its warning moves along"),
        new(ConfigurationItem.HottestDeciCelsius, "hottest", "degC", Celsius, "hard limit of the temperature"),
        new(ConfigurationItem.HottestChargeDeciCelsius, "hottest-charge", "degC", Celsius, "no charge from here up"),
        new(ConfigurationItem.ColdestChargeDeciCelsius, "coldest-charge", "degC", Celsius, "no charge from here down"),
    ];

    /// <summary>Finds an item by name.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static ConfigurationName Find(string name, string where)
    {
        return All.FirstOrDefault(item => item.Name == name)
            ?? throw new InputException($"{where}: no item '{name}'. {Spelling.Suggest(name, [.. All.Select(item => item.Name)])}");
    }

    /// <summary>A value with its unit.</summary>
    public string Format(int value)
    {
        string number = Number.Short((double)value / Scale);
        return Unit.Length > 0 ? $"{number} {Unit}" : number;
    }

    /// <summary>Reads a value, with or without its unit.</summary>
    /// <param name="text">As written.</param>
    /// <param name="where">Place, for the message.</param>
    /// <exception cref="InputException">It is no number of this item.</exception>
    public int Parse(string text, string where)
    {
        string number = text.Trim();

        if (Unit.Length > 0 && number.EndsWith(Unit, StringComparison.Ordinal))
        {
            number = number[..^Unit.Length].TrimEnd();
        }

        bool isNumber = double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        double counted = Math.Round(value * Scale);
        string unit = Unit.Length > 0 ? $" in {Unit}" : string.Empty;
        return isNumber && Math.Abs(counted) <= int.MaxValue && Math.Abs(counted - (value * Scale)) < 1e-3
            ? (int)counted
            : throw new InputException($"{where}: {Name} is '{text}', expected a number{unit} in steps of {Number.Short(1.0 / Scale)}.");
    }
}
