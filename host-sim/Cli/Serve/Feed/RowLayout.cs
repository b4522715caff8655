namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>
/// What stands where in a row of measurements: time in s, pack current and allowed charge current in mA, cells in V, temperatures in degC.
/// </summary>
/// <remarks>A value that is not good is NaN.</remarks>
/// <param name="Cells">Cells in series.</param>
/// <param name="Temperatures">Temperature sensors.</param>
public readonly record struct RowLayout(int Cells, int Temperatures)
{
    /// <summary>Place of the time in seconds, never decreasing.</summary>
    public const int Time = 0;

    /// <summary>Place of the pack current in mA, positive when charging.</summary>
    public const int Current = 1;

    /// <summary>Place of the charge current that the firmware allows, in mA.</summary>
    public const int Allowed = 2;

    /// <summary>Place of the lowest cell; the others follow.</summary>
    public const int FirstCell = 3;

    /// <summary>Place of the first temperature.</summary>
    public int FirstTemperature => FirstCell + Cells;

    /// <summary>Values in a row.</summary>
    public int Columns => FirstTemperature + Temperatures;
}
