namespace InvertedAnodeBms.Recordings;

/// <summary>
/// One recorded cell in SI units, a positive current charging it. All arrays have <see cref="Count"/> entries, one for each row of the file.
/// </summary>
/// <remarks>The values are the file's own, converted to the unit in the name. Whatever else was done is in <see cref="Findings"/>.</remarks>
public sealed class Recording
{
    /// <summary>Name of the file, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Name of the format it was read as: "BDF", "Neware", "Arbin", "BioLogic", "Maccor" or "Landt".</summary>
    public required string FormatName { get; init; }

    /// <summary>
    /// Time since the start of the test in milliseconds, never decreasing. Each value is rounded from the time in the file, not summed from
    /// rounded intervals. The first need not be 0.
    /// </summary>
    public required long[] TimeMilliseconds { get; init; }

    /// <summary>Current in amperes, positive when charging. Finite.</summary>
    public required double[] CurrentAmpere { get; init; }

    /// <summary>Cell voltage in volts. Finite.</summary>
    public required double[] VoltageVolt { get; init; }

    /// <summary>Temperature in degrees Celsius; null when the file has none, or none that can be a measurement.</summary>
    public double[]? TemperatureCelsius { get; init; }

    /// <summary>The file's own charge capacity in ampere hours, as written: it may restart with every step or cycle. Null when absent.</summary>
    public double[]? ChargingCapacityAmpereHour { get; init; }

    /// <summary>The file's own discharge capacity in ampere hours, as written: it may restart with every step or cycle. Null when absent.</summary>
    public double[]? DischargingCapacityAmpereHour { get; init; }

    /// <summary>What the cycler says each row's step does; null when the file does not say.</summary>
    public StepKind[]? StepKinds { get; init; }

    /// <summary>Number of the step each row belongs to, as the cycler counts; null when absent.</summary>
    public long[]? StepIndex { get; init; }

    /// <summary>Number of the cycle each row belongs to, as the cycler counts; null when absent.</summary>
    public long[]? CycleCount { get; init; }

    /// <summary>Line of the file each row came from, from 1, every line counted.</summary>
    public required int[] SourceLine { get; init; }

    /// <summary>Charge put in, in ampere hours, not negative: the current integrated by the trapezoidal rule.</summary>
    public required double ChargedAmpereHour { get; init; }

    /// <summary>Charge taken out, in ampere hours, not negative: the current integrated by the trapezoidal rule.</summary>
    public required double DischargedAmpereHour { get; init; }

    /// <summary>What was noticed and what was done, in the order of the checks.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Number of rows, at least 1.</summary>
    public int Count => TimeMilliseconds.Length;

    /// <summary>Time from the first row to the last, in milliseconds.</summary>
    public long DurationMilliseconds => TimeMilliseconds[^1] - TimeMilliseconds[0];
}
