namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Names of the command-line options that set <see cref="ReaderOptions"/>. Messages name these, so a tool that takes its names from here keeps
/// the promise its messages make.
/// </summary>
public static class OptionNames
{
    /// <summary>Sets <see cref="ReaderOptions.VoltageUnit"/>: V, mV.</summary>
    public const string VoltageUnit = "--voltage-unit";

    /// <summary>Sets <see cref="ReaderOptions.VoltageColumn"/>.</summary>
    public const string VoltageColumn = "--voltage-column";

    /// <summary>Sets <see cref="ReaderOptions.CurrentUnit"/>: A, mA, uA.</summary>
    public const string CurrentUnit = "--current-unit";

    /// <summary>Sets <see cref="ReaderOptions.TimeUnit"/>: ms, s, min, h.</summary>
    public const string TimeUnit = "--time-unit";

    /// <summary>Sets <see cref="ReaderOptions.CapacityUnit"/>: Ah, mAh.</summary>
    public const string CapacityUnit = "--capacity-unit";

    /// <summary>Sets <see cref="ReaderOptions.InvertCurrent"/>.</summary>
    public const string InvertCurrent = "--invert-current";

    /// <summary>Sets <see cref="ReaderOptions.SignFromSteps"/>.</summary>
    public const string SignFromSteps = "--sign-from-steps";

    /// <summary>Sets <see cref="ReaderOptions.TrustCurrentSign"/>.</summary>
    public const string TrustCurrentSign = "--trust-current-sign";

    /// <summary>Sets <see cref="ReaderOptions.CutAtBackwardTime"/>.</summary>
    public const string CutAtBackwardTime = "--cut-at-backward-time";

    /// <summary>Sets <see cref="ReaderOptions.DecimalComma"/>.</summary>
    public const string DecimalComma = "--decimal-comma";

    /// <summary>Adds to <see cref="ReaderOptions.IgnoredColumns"/>; may be given several times.</summary>
    public const string IgnoreColumn = "--ignore-column";
}
