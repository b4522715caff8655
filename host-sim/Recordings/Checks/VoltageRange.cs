using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Is the voltage one that a cell can have, in the unit the file claims?</summary>
internal static class VoltageRange
{
    /// <summary>No cell has more, in volts; any cell has more in millivolts.</summary>
    internal const double LargestVolt = 100;

    /// <summary>A cell that never exceeds this, in volts, was probably converted twice, or is a symmetric one.</summary>
    internal const double NearZeroVolt = 0.02;

    internal static void Check(RecordingDraft draft)
    {
        double[] volts = draft.Voltage.Values;

        RefuseMillivolts(draft, volts);
        RefuseOutsideWindow(draft, volts);

        if (volts.Max(Math.Abs) < NearZeroVolt)
        {
            draft.Warn(FindingCode.VoltageNearZero, 0, draft.Voltage,
                $"never above {Amount.Of(volts.Max(Math.Abs), "V")}; unless two equal electrodes were measured, the unit is wrong, "
                + $"and {OptionNames.VoltageUnit} gives it");
        }
    }

    private static void RefuseMillivolts(RecordingDraft draft, double[] volts)
    {
        int row = Array.FindIndex(volts, volt => Math.Abs(volt) > LargestVolt);

        if (row < 0)
        {
            return;
        }

        int many = volts.Count(volt => Math.Abs(volt) > LargestVolt);
        string found = many > volts.Length / 2
            ? Invariant($"{volts[row]} V here and above {LargestVolt} V in {many} of {volts.Length} rows, which look like millivolts")
            : Invariant($"{volts[row]} V");
        throw draft.Refusal(row, draft.Voltage, found, Invariant($"volts, at most {LargestVolt}"),
            $"If the column is in millivolts, say so with {OptionNames.VoltageUnit} mV; otherwise repair the line");
    }

    private static void RefuseOutsideWindow(RecordingDraft draft, double[] volts)
    {
        if (draft.Options.ExpectedVoltage is not VoltageWindow window)
        {
            return;
        }

        // Rest and deep discharge leave the window; the median of a cell that fits does not leave it by half its width.
        double margin = (window.MaximumVolt - window.MinimumVolt) / 2;
        double low = window.MinimumVolt - margin;
        double high = window.MaximumVolt + margin;
        double median = Statistics.Median(volts)!.Value;

        if (median >= low && median <= high)
        {
            return;
        }

        int row = Array.FindIndex(volts, volt => volt < low || volt > high);
        throw draft.Refusal(row, draft.Voltage,
            $"{Amount.Of(volts[row], "V")} here and {Amount.Of(median, "V")} in the median",
            Invariant($"a cell of {window.MinimumVolt} V to {window.MaximumVolt} V"),
            $"Choose the cell that was recorded, or give the unit with {OptionNames.VoltageUnit}");
    }
}
