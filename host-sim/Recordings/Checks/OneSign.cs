namespace InvertedAnodeBms.Recordings;

/// <summary>
/// A current that never changes its sign while the voltage goes up in one stretch and down in another: most likely a magnitude, whose discharge
/// would be counted as charge.
/// </summary>
internal static class OneSign
{
    /// <summary>Share of the voltage's way that must be walked against the current. A pulse or the noise of a plateau walks less.</summary>
    internal const double LeastShareAgainst = 0.3;

    /// <summary>The row where the longest way against the current begins; null when the current has two signs, or when the way is short.</summary>
    internal static int? FirstContradiction(RecordingDraft draft, double threshold)
    {
        double[] current = draft.Current.Values;
        double[] voltage = draft.Voltage.Values;

        if (current.Any(ampere => ampere > threshold) == current.Any(ampere => ampere < -threshold))
        {
            return null;
        }

        double with = 0;
        double against = 0;
        double longest = 0;
        int begin = -1;

        for (int start = 0; start < current.Length;)
        {
            int sign = Math.Abs(current[start]) > threshold ? Math.Sign(current[start]) : 0;
            int end = start + 1;

            while (end < current.Length && (Math.Abs(current[end]) > threshold) == (sign != 0))
            {
                end++;
            }

            if (sign != 0)
            {
                (double along, _) = LongestWay(voltage, start, end, sign);
                (double back, int from) = LongestWay(voltage, start, end, -sign);
                with += along;
                against += back;
                begin = back > longest ? from : begin;
                longest = Math.Max(longest, back);
            }

            start = end;
        }

        bool bothWays = with >= VoltageResponse.LeastMovementVolt && against >= VoltageResponse.LeastMovementVolt;
        return bothWays && against >= LeastShareAgainst * (with + against) ? begin : null;
    }

    internal static RecordingException Refusal(RecordingDraft draft, int row)
    {
        string never = draft.Current.Values[row] > 0 ? "negative" : "positive";
        string here = Amount.Of(draft.Current.Values[row], "A");
        return draft.Refusal(row, draft.Current,
            $"a current that is never {never} while the voltage rises in one place and falls in another ({here} here)",
            "a current with a sign, positive when charging",
            $"Export a current with a sign; if the current really flows one way all the time, add {OptionNames.TrustCurrentSign}");
    }

    /// <summary>The longest way that the voltage walks in one direction within a stretch, in volts, and the row where it begins.</summary>
    private static (double Volts, int From) LongestWay(double[] voltage, int start, int end, int direction)
    {
        int turn = start;
        double longest = 0;
        int from = start;

        for (int i = start; i < end; i++)
        {
            double way = direction * (voltage[i] - voltage[turn]);

            if (way < 0)
            {
                turn = i;
            }
            else if (way > longest)
            {
                longest = way;
                from = turn;
            }
        }

        return (longest, from);
    }
}
