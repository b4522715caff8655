namespace InvertedAnodeBms.Recordings;

/// <summary>
/// The last witness for the sign of the current: a charging current lifts the voltage, at once where it is switched on and slowly while it
/// flows.
/// </summary>
/// <remarks>
/// The jump at a switch is resistance times current and cannot lie. The slow movement can: the voltage of a cell with a short falls while it
/// is charged. It refuses a file only when charge and discharge both contradict.
/// </remarks>
internal static class VoltageResponse
{
    /// <summary>Less movement than this, in volts, proves nothing.</summary>
    internal const double LeastMovementVolt = 5e-3;

    /// <summary>Share of all movement that must point one way.</summary>
    internal const double LeastShare = 0.5;

    internal static void Check(RecordingDraft draft)
    {
        double threshold = (Statistics.TypicalSize(draft.Current.Values) ?? double.PositiveInfinity) / 2;
        List<(int Sign, double Lift)> flow = FlowMovements(draft, threshold);
        int atSwitches = Decide(SwitchMovements(draft, threshold));
        int charging = Decide(flow.Where(block => block.Sign > 0).Select(block => block.Lift));
        int discharging = Decide(flow.Where(block => block.Sign < 0).Select(block => block.Lift));
        int sum = charging + discharging;
        int row = Math.Max(0, Array.FindIndex(draft.Current.Values, current => Math.Abs(current) > threshold));

        if (draft.Options.TrustCurrentSign)
        {
            draft.Inform(FindingCode.CurrentSignUnknown, row, draft.Current, "a positive current is taken to charge, as asked for");
        }
        else if (OneSign.FirstContradiction(draft, threshold) is int contradiction)
        {
            throw OneSign.Refusal(draft, contradiction);
        }
        else if ((atSwitches < 0 && sum <= 0) || (atSwitches == 0 && sum == -2))
        {
            throw Refusal(draft, row);
        }
        else if (atSwitches < 0 || sum < 0)
        {
            draft.Warn(FindingCode.CurrentSignContradicted, row, draft.Current,
                $"the voltage may show that a positive current discharges; if it does, add {OptionNames.InvertCurrent}");
        }
        else if (atSwitches + sum == 0)
        {
            draft.Inform(FindingCode.CurrentSignUnknown, row, draft.Current,
                "neither capacities nor steps nor the voltage show whether a positive current charges; it is taken to");
        }
    }

    private static RecordingException Refusal(RecordingDraft draft, int row)
    {
        string remedy = draft.Options.InvertCurrent
            ? $"Leave out {OptionNames.InvertCurrent}"
            : $"If a positive current discharges in this file, add {OptionNames.InvertCurrent}; if it charges, add {OptionNames.TrustCurrentSign}";
        string here = Amount.Of(draft.Current.Values[row], "A");
        return draft.Refusal(row, draft.Current,
            $"a voltage that falls when the current is positive and rises when it is negative ({here} here)",
            "a positive current when charging", remedy);
    }

    /// <summary>1 when the movements say that positive charges, -1 when it discharges, 0 when they are too small or divided.</summary>
    private static int Decide(IEnumerable<double> movements)
    {
        double signed = 0;
        double all = 0;

        foreach (double movement in movements)
        {
            signed += movement;
            all += Math.Abs(movement);
        }

        return all < LeastMovementVolt || Math.Abs(signed) < LeastShare * all ? 0 : Math.Sign(signed);
    }

    private static IEnumerable<double> SwitchMovements(RecordingDraft draft, double threshold)
    {
        double[] current = draft.Current.Values;
        double[] voltage = draft.Voltage.Values;

        for (int i = 1; i < current.Length; i++)
        {
            double change = current[i] - current[i - 1];

            if (Math.Abs(change) > threshold)
            {
                yield return Math.Sign(change) * (voltage[i] - voltage[i - 1]);
            }
        }
    }

    /// <summary>For each stretch of rows with a current of one sign: the sign, and how far the voltage moved in that direction.</summary>
    private static List<(int Sign, double Lift)> FlowMovements(RecordingDraft draft, double threshold)
    {
        double[] current = draft.Current.Values;
        double[] voltage = draft.Voltage.Values;
        List<(int, double)> stretches = [];

        for (int start = 0; start < current.Length;)
        {
            int sign = SignOf(current[start], threshold);
            int end = start + 1;

            while (end < current.Length && SignOf(current[end], threshold) == sign)
            {
                end++;
            }

            stretches.Add((sign, sign * (voltage[end - 1] - voltage[start])));
            start = end;
        }

        return stretches;
    }

    private static int SignOf(double current, double threshold)
    {
        return Math.Abs(current) > threshold ? Math.Sign(current) : 0;
    }
}
