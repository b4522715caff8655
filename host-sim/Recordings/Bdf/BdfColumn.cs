namespace InvertedAnodeBms.Recordings;

/// <summary>A column that <see cref="BdfWriter"/> writes.</summary>
/// <param name="Name">Name in BDF's machine-readable form: lower-case letters, digits and underscores, the unit last.</param>
/// <param name="Decimals">Digits after the decimal point for numbers, 0 to 15.</param>
public sealed record BdfColumn(string Name, int Decimals)
{
    /// <summary>Time since the start of the test in seconds, to the millisecond. Required.</summary>
    public static BdfColumn TestTime { get; } = new("test_time_second", 3);

    /// <summary>Current in amperes, positive when charging, to the nanoampere. Required.</summary>
    public static BdfColumn Current { get; } = new("current_ampere", 9);

    /// <summary>Cell voltage in volts, to the microvolt. Required.</summary>
    public static BdfColumn Voltage { get; } = new("voltage_volt", 6);

    /// <summary>Temperature at the cell's surface in degrees Celsius, to the hundredth.</summary>
    public static BdfColumn SurfaceTemperature { get; } = new("surface_temperature_celsius", 2);

    /// <summary>Temperature around the cell in degrees Celsius, to the hundredth.</summary>
    public static BdfColumn AmbientTemperature { get; } = new("ambient_temperature_celsius", 2);
}
