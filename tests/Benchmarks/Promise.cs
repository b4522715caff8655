using System.Globalization;
using BenchmarkDotNet.Reports;

namespace InvertedAnodeBms.Benchmarks;

/// <summary>The promised numbers beside the measured ones.</summary>
public static class Promise
{
    private const double SimulatedNanoseconds = ClosedLoopSpeed.Ticks * 100e6;

    /// <summary>Prints a line per number.</summary>
    public static void Print(IEnumerable<Summary> summaries)
    {
        Console.WriteLine();

        foreach (BenchmarkReport report in summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null))
        {
            double nanoseconds = report.ResultStatistics!.Mean;
            string type = report.BenchmarkCase.Descriptor.Type.Name;

            if (type == nameof(CoreTick))
            {
                long bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? -1;
                Line($"one tick of Core, one cell: {nanoseconds:F0} ns, {bytes} bytes allocated (promised: at most 1000 ns, 0 bytes)");
            }
            else if (type == nameof(LifeSpeed))
            {
                Line($"a life of 750 cycles of the simulated cell: {nanoseconds * 1e-9:F1} s (promised: at most 30 s)");
            }
            else if (type == nameof(PhysicsSpeed))
            {
                bool hour = report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(PhysicsSpeed.HourOfSteps);
                Line(hour
                    ? (FormattableString)$"one hour of the simulated cell in steps of 0.1 s: {nanoseconds * 1e-6:F0} ms (promised: at most 100 ms)"
                    : $"a 1 C discharge with adaptive steps: {nanoseconds * 1e-6:F1} ms (published for PyBaMM's DFN: 18 to 68 ms)");
            }
            else
            {
                string board = report.BenchmarkCase.Parameters["Board"].ToString()!;
                string cells = report.BenchmarkCase.Parameters["Cells"].ToString()!;
                bool wearable = board.Contains("wearable", StringComparison.Ordinal);
                string promised = cells == Cli.Simulation.SimulatedCells.EquivalentCircuit
                    ? $"promised: at least {(wearable ? "20,000" : "5,000")} x"
                    : "nothing promised";
                Line($"closed loop on {board}, {cells}: {SimulatedNanoseconds / nanoseconds:N0} x real time ({promised})");
            }
        }
    }

    private static void Line(FormattableString text)
    {
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
