namespace InvertedAnodeBms.Recordings;

/// <summary>What the caller knows better than the file. Nothing here is needed for a file that describes itself.</summary>
public sealed record ReaderOptions
{
    /// <summary>Unit of the voltage column, whatever the header says; null to believe the header.</summary>
    public VoltageUnit? VoltageUnit { get; init; }

    /// <summary>Name of the column to take the voltage from, case ignored: one cell of a pack. Null for the format's own.</summary>
    public string? VoltageColumn { get; init; }

    /// <summary>Unit of the current column, whatever the header says; null to believe the header.</summary>
    public CurrentUnit? CurrentUnit { get; init; }

    /// <summary>Unit of plain numbers in the time column, whatever the header says; null to believe the header.</summary>
    public TimeUnit? TimeUnit { get; init; }

    /// <summary>Unit of the capacity columns, whatever the header says; null to believe the header.</summary>
    public CapacityUnit? CapacityUnit { get; init; }

    /// <summary>Swap the sign of the current, for files in which a positive current discharges.</summary>
    public bool InvertCurrent { get; init; }

    /// <summary>The current is a magnitude: take its sign from the step column, negative in discharge steps.</summary>
    public bool SignFromSteps { get; init; }

    /// <summary>A positive current charges, even if the voltage seems to say the opposite, as that of a cell with a short may.</summary>
    public bool TrustCurrentSign { get; init; }

    /// <summary>Keep the rows before the first backward time stamp instead of refusing the file.</summary>
    public bool CutAtBackwardTime { get; init; }

    /// <summary>Numbers are written with a decimal comma.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Columns to treat as absent, by name, case ignored.</summary>
    public IReadOnlyCollection<string> IgnoredColumns { get; init; } = [];

    /// <summary>Voltages the cell is operated between; a recording whose median is far outside is refused. Null for no check.</summary>
    public VoltageWindow? ExpectedVoltage { get; init; }

    /// <summary>
    /// Largest current the cell is operated with, in amperes; a recording whose median current is above ten times this is refused. Null for no
    /// check.
    /// </summary>
    public double? ExpectedMaximumCurrentAmpere { get; init; }
}
