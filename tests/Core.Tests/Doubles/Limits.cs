using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Monitors of a plain limit: trip at 100, recover 10 on the good side.</summary>
public static class Limits
{
    public static LimitMonitor Above(int delay)
    {
        LimitRow row = new LimitRow(
            DiagnosisId.CellOverVoltageCritical, LimitSignal.HighestCellMicrovolts, LimitDirection.Above, 100, 90, delay, Reaction.Latch);
        return new LimitMonitor(row);
    }

    public static LimitMonitor Below(int delay)
    {
        LimitRow row = new LimitRow(
            DiagnosisId.CellUnderVoltageCritical, LimitSignal.LowestCellMicrovolts, LimitDirection.Below, 100, 110, delay, Reaction.Latch);
        return new LimitMonitor(row);
    }

    /// <summary>Gives the monitor the same fresh value again and again, 100 ms apart.</summary>
    public static void Feed(LimitMonitor monitor, int value, int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            monitor.Update(value, true, 100);
        }
    }
}
