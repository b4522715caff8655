using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Picks the temperature to use. A column that no sensor wrote is treated as absent: an invented 0 degC would forbid charging, or allow it.
/// </summary>
internal static class TemperatureChoice
{
    /// <summary>Coldest a cell is tested at, in degrees Celsius.</summary>
    internal const double ColdestCelsius = -60;

    /// <summary>Hottest a cell is tested at, in degrees Celsius.</summary>
    internal const double HottestCelsius = 150;

    internal static double[]? Choose(RecordingDraft draft)
    {
        NumberColumn? chosen = null;

        foreach (NumberColumn column in draft.Temperatures)
        {
            if (chosen is not null)
            {
                draft.Inform(FindingCode.AlternativeColumn, 0, column, $"not used, because '{chosen.Binding.Name}' is");
            }
            else if (IsMeasured(draft, column))
            {
                chosen = column;
            }
        }

        return chosen?.Values;
    }

    private static bool IsMeasured(RecordingDraft draft, NumberColumn column)
    {
        double[] celsius = column.Values;

        if (Array.TrueForAll(celsius, value => value == 0))
        {
            draft.Warn(FindingCode.TemperatureNotMeasured, 0, column,
                Invariant($"0 degC in all {celsius.Length} rows: nothing was measured, and the column is treated as absent"));
            return false;
        }

        int row = Array.FindIndex(celsius, value => value is < ColdestCelsius or > HottestCelsius);

        if (row >= 0)
        {
            string guess = celsius[row] is > 200 and < 430 ? ", which may be kelvin" : string.Empty;
            draft.Warn(FindingCode.TemperatureNotMeasured, row, column,
                Invariant($"{celsius[row]:G6} degC{guess}: no sensor shows that, and the column is treated as absent"));
            return false;
        }

        return true;
    }
}
