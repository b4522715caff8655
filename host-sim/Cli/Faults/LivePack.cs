using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>The firmware on a board with equivalent-circuit cells, used by hand instead of by a scenario.</summary>
public sealed class LivePack
{
    private static readonly ScenarioStep s_endless = new("Rest", StepAction.Rest, StepEnd.Duration) { Seconds = double.PositiveInfinity };

    /// <summary>Builds an individual, calibrates its board and boots it; nothing is plugged in.</summary>
    /// <param name="board">Name of the board design.</param>
    /// <param name="chargePercent">State of charge of every cell; somewhat below 0 is deeply discharged.</param>
    /// <param name="celsius">Temperature of cells and surroundings.</param>
    /// <param name="seed">Decides cells, parts and noise.</param>
    public LivePack(string board, double chargePercent, double celsius, long seed)
    {
        int count = SimulatedBoard.Find(board).Rig.CellCount;
        ScenarioCell cell = new(SimulatedCells.EquivalentCircuit, chargePercent, 0, "faults");
        Scenario scenario = new()
        {
            Name = "faults",
            Board = board,
            Seed = seed,
            AmbientCelsius = celsius,
            Cells = [.. Enumerable.Repeat(cell, count)],
            Steps = [s_endless],
            Expectations = [],
        };
        Loop = new ClosedLoop(scenario, seed, double.PositiveInfinity);

        // The first tick begins the step, which takes charger and load away.
        Loop.Tick();
    }

    /// <summary>Firmware, chip and plant.</summary>
    public ClosedLoop Loop { get; }

    /// <summary>The plant.</summary>
    public PackPlant Plant => Loop.Plant;

    /// <summary>What the firmware permits now.</summary>
    public Permissions Permissions => Loop.Controller.Permissions;

    /// <summary>What the firmware has decided.</summary>
    public Decision Decision => Loop.Controller.Decision;

    /// <summary>Simulated time since the start.</summary>
    public double Seconds => Loop.Seconds;

    /// <summary>Plugs the charger in, or pulls it.</summary>
    public void Dock(bool present)
    {
        Plant.Charger.Present = present;
    }

    /// <summary>Switches the load on with a current, or off.</summary>
    /// <param name="amperes">Current it draws; null for off.</param>
    public void Load(double? amperes)
    {
        Plant.Load.Requested = amperes is not null;
        Plant.Load.DemandAmperes = amperes ?? 0;
    }
}
