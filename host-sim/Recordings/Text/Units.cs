namespace InvertedAnodeBms.Recordings;

/// <summary>Units as cyclers write them.</summary>
internal static class Units
{
    /// <summary>Degree sign and C in GBK, read as Latin-1: what Neware's Chinese exports show.</summary>
    private const string GbkCelsius = "\u00A1\u00E6";

    /// <summary>Finds the scale of a unit; null when it is no unit of this dimension.</summary>
    internal static UnitScale? Find(Dimension dimension, string unit)
    {
        double? factor = dimension switch
        {
            Dimension.None => 1,
            Dimension.Time => Time(unit),
            Dimension.Current => Current(unit),
            Dimension.Voltage => Voltage(unit),
            Dimension.Charge => Charge(unit),
            _ => Temperature(unit),
        };
        return factor is null ? null : new UnitScale(unit, factor.Value, unit == "K" ? -273.15 : 0);
    }

    internal static UnitScale Of(VoltageUnit unit)
    {
        return Find(Dimension.Voltage, unit == VoltageUnit.Volt ? "V" : "mV")!;
    }

    internal static UnitScale Of(CurrentUnit unit)
    {
        string name = unit switch { CurrentUnit.Ampere => "A", CurrentUnit.Milliampere => "mA", _ => "uA" };
        return Find(Dimension.Current, name)!;
    }

    internal static UnitScale Of(TimeUnit unit)
    {
        string name = unit switch { TimeUnit.Millisecond => "ms", TimeUnit.Second => "s", TimeUnit.Minute => "min", _ => "h" };
        return Find(Dimension.Time, name)!;
    }

    internal static UnitScale Of(CapacityUnit unit)
    {
        return Find(Dimension.Charge, unit == CapacityUnit.AmpereHour ? "Ah" : "mAh")!;
    }

    private static double? Time(string unit)
    {
        return unit switch
        {
            "ms" => 1,
            "s" or "S" or "sec" or "Sec" or "Sec." or "second" or "seconds" => 1e3,
            "min" or "Min" or "minute" or "minutes" => 60e3,
            "h" or "H" or "hr" or "Hr" or "hour" or "hours" => 3600e3,
            _ => null,
        };
    }

    private static double? Current(string unit)
    {
        return unit switch
        {
            "A" or "Amps" => 1,
            "mA" => 1e-3,
            "uA" or "\u00B5A" or "\u03BCA" => 1e-6,
            _ => null,
        };
    }

    private static double? Voltage(string unit)
    {
        return unit switch
        {
            "V" or "Volts" => 1,
            "mV" => 1e-3,
            "uV" or "\u00B5V" or "\u03BCV" => 1e-6,
            _ => null,
        };
    }

    private static double? Charge(string unit)
    {
        return unit switch
        {
            "Ah" or "A.h" or "A\u00B7h" => 1,
            "mAh" or "mA.h" or "mA\u00B7h" => 1e-3,
            "uAh" or "\u00B5Ah" or "\u00B5A.h" or "\u03BCAh" => 1e-6,
            _ => null,
        };
    }

    private static double? Temperature(string unit)
    {
        // U+FFFD is what is left of a degree sign after a program that read Latin-1 as UTF-8.
        return unit is "degC" or "C" or "\u00B0C" or "\u2103" or "Celsius" or "celsius" or "\uFFFDC" or GbkCelsius or "K" ? 1 : null;
    }
}
