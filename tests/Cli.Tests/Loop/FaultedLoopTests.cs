using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Tests.Loop;

/// <summary>Every fault in closed loop, at both ends of its range: the simulation must live through it, whatever the firmware does.</summary>
[TestClass]
public sealed class FaultedLoopTests
{
    public static IEnumerable<object[]> Cases =>
        from board in SimulatedBoard.Names
        from design in new[] { "equivalent-circuit", "pouch-inverted" }
        from step in new[] { "Charge for 2 h", "Discharge at 12 mA for 2 h" }
        select new object[] { board, design, step };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void TheSimulationLivesThroughEveryFault(string board, string design, string step)
    {
        using TemporaryFolder folder = new();
        string file = folder.File(
            "fault.yaml", $"board: {board}\ncell: {{ design: {design}, initial-charge-percent: 60 }}\nsteps: [{step}]\n");
        Scenario scenario = ScenarioReader.Read(file);
        int cells = SimulatedBoard.Find(board).Rig.CellCount;

        foreach (FaultDescription fault in FaultCatalog.All)
        {
            foreach (double magnitude in new[] { fault.Lowest, fault.Highest }.Distinct())
            {
                ClosedLoop loop = new(scenario, 1, 600);

                for (int index = 0; index < cells; index++)
                {
                    if (loop.Plant.Faults.Supports(fault.Kind, index))
                    {
                        LiveThrough(loop, fault, index, magnitude);
                    }
                }
            }
        }
    }

    private static void LiveThrough(ClosedLoop loop, FaultDescription fault, int index, double magnitude)
    {
        Run(loop, 8, fault);
        loop.Plant.Faults.Begin(fault.Kind, index, magnitude);
        Run(loop, 8, fault);
        loop.Plant.Faults.End(fault.Kind, index);
        Run(loop, 8, fault);
    }

    private static void Run(ClosedLoop loop, double seconds, FaultDescription fault)
    {
        for (double end = loop.Seconds + seconds; loop.Seconds < end;)
        {
            loop.Tick();
            Assert.IsNull(loop.Failure, fault.Name);
            Assert.IsTrue(double.IsFinite(loop.Plant.Amperes) && double.IsFinite(loop.Plant.PackVolts), fault.Name);
            Assert.IsTrue(Array.TrueForAll(loop.Plant.Cells, cell => double.IsFinite(cell.Celsius)), fault.Name);
        }
    }
}
