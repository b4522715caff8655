using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Turns a sequence of states into the coloured strip above a chart.</summary>
public static class StateSpans
{
    /// <summary>One span for each stretch of the same state.</summary>
    /// <param name="hours">Times, rising.</param>
    /// <param name="states">State from each time on.</param>
    public static List<ChartSpan> Of(IReadOnlyList<double> hours, IReadOnlyList<BmsState> states)
    {
        List<ChartSpan> spans = [];
        int start = 0;

        for (int i = 1; i <= states.Count; i++)
        {
            if (i == states.Count || states[i] != states[start])
            {
                spans.Add(new ChartSpan(hours[start], hours[Math.Min(i, states.Count - 1)], Words.Of(states[start]), ColorOf(states[start])));
                start = i;
            }
        }

        return spans;
    }

    private static string ColorOf(BmsState state)
    {
        return state switch
        {
            BmsState.Precharge => "#fde68a",
            BmsState.Charge => "#bbf7d0",
            BmsState.Full => "#a5f3fc",
            BmsState.Discharge => "#fed7aa",
            BmsState.Fault => "#fca5a5",
            _ => "#e5e7eb",
        };
    }
}
