namespace InvertedAnodeBms.Recordings;

/// <summary>What was noticed. The name is stable: tests, results and scripts may rely on it.</summary>
public enum FindingCode
{
    /// <summary>The file is not valid UTF-8 and was read as Latin-1; only names and units can be affected, never numbers.</summary>
    NotUtf8,

    /// <summary>Lines before the header were skipped.</summary>
    LinesBeforeHeader,

    /// <summary>Cells are separated by something other than a comma, or written with a decimal comma.</summary>
    UnusualDelimiter,

    /// <summary>The last line does not end with a line break: a recording that was cut off looks the same.</summary>
    NoFinalLineBreak,

    /// <summary>Columns of the file that are not used.</summary>
    UnusedColumns,

    /// <summary>Several columns offer the same quantity; the message says which one is used.</summary>
    AlternativeColumn,

    /// <summary>An optional column was left out, because it holds a cell or a unit that cannot be read.</summary>
    ColumnLeftOut,

    /// <summary>A unit was converted, because the header states it or the caller does.</summary>
    UnitConverted,

    /// <summary>The voltage stays close to zero: millivolts may have been taken twice.</summary>
    VoltageNearZero,

    /// <summary>The sign of the current was changed: inverted on request, or taken from the steps.</summary>
    CurrentSignChanged,

    /// <summary>Some rows contradict the sign convention that the rest of the file follows.</summary>
    CurrentSignContradicted,

    /// <summary>Nothing in the file shows whether a positive current charges.</summary>
    CurrentSignUnknown,

    /// <summary>The current is rounded coarsely compared with its size.</summary>
    CurrentCoarse,

    /// <summary>Time stamps repeat; the rows are kept, with no time between them.</summary>
    RepeatedTime,

    /// <summary>The rows after a backward time stamp were cut off on request.</summary>
    CutAtBackwardTime,

    /// <summary>An interval is much longer than the usual one.</summary>
    TimeGap,

    /// <summary>The intervals between rows, when they are not all the same.</summary>
    TimeSteps,

    /// <summary>The duration by the clock differs from the duration by the test time.</summary>
    ClockDiffers,

    /// <summary>The integrated current differs from what the file's own capacity columns say.</summary>
    CapacityDiffers,

    /// <summary>A temperature column cannot be a measurement and is treated as absent.</summary>
    TemperatureNotMeasured,

    /// <summary>A column of counts holds numbers that are no counts and is ignored.</summary>
    CounterNotInteger,
}
