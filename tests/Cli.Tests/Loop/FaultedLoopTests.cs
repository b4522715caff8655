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

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void TheSimulationLivesThroughManyFaultsTogether(int seed)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("many.yaml", "cell: { initial-charge-percent: 60 }\nsteps: [Hold for 100 h]\n");
        Scenario scenario = ScenarioReader.Read(file);
        Random chance = new(seed);
        ClosedLoop loop = new(scenario, seed, 600);

        for (int i = 0; i < 300; i++)
        {
            FaultDescription fault = FaultCatalog.All[chance.Next(FaultCatalog.All.Count)];
            int index = chance.Next(2);
            loop.Plant.Charger.Present = chance.Next(2) == 0;
            loop.Plant.Load.DemandAmperes = 0.03 * chance.NextDouble();
            loop.Plant.Load.Requested = chance.Next(2) == 0;

            if (loop.Plant.Faults.IsActive(fault.Kind, index))
            {
                loop.Plant.Faults.End(fault.Kind, index);
            }
            else if (loop.Plant.Faults.Supports(fault.Kind, index))
            {
                double share = chance.NextDouble();
                loop.Plant.Faults.Begin(fault.Kind, index, ((1 - share) * fault.Lowest) + (share * fault.Highest));
            }

            Run(loop, 20 * chance.NextDouble(), fault);
        }

        loop.Plant.Faults.EndAll();
        Run(loop, 100, FaultCatalog.All[0]);
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
