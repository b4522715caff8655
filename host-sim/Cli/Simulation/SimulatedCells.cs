using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Makes the cells of a scenario: draws individuals, ages them, charges them to where the run begins.</summary>
public static class SimulatedCells
{
    /// <summary>Design of a scenario that names none.</summary>
    public const string DefaultDesign = "pouch-inverted";

    /// <summary>The design that is no physics but a circuit: fast, without lithium.</summary>
    public const string EquivalentCircuit = "equivalent-circuit";

    /// <summary>Designs a pack can be built of: pouches fit the board's currents, coins do not.</summary>
    public static IReadOnlyList<string> Designs { get; } =
    [
        .. DesignCatalogue.All.Select(spec => spec.Name).Where(name => name.StartsWith("pouch-", StringComparison.Ordinal)),
        EquivalentCircuit,
    ];

    /// <summary>Makes them.</summary>
    /// <param name="scenario">What is asked for.</param>
    /// <param name="seed">Decides every individual and the chance of its soft shorts.</param>
    /// <param name="progress">Called with the share of ageing that is over, 0 to 1.</param>
    /// <param name="cancellation">Stops long ageing.</param>
    /// <exception cref="InputException">A cell does not live as long as it is asked to.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static CellNode[] Create(Scenario scenario, long seed, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        double total = Math.Max(1, scenario.Cells.Sum(cell => cell.AgedCycles));
        int before = 0;
        CellNode[] nodes = new CellNode[scenario.Cells.Count];

        for (int i = 0; i < nodes.Length; i++)
        {
            ScenarioCell cell = scenario.Cells[i];
            int start = before;
            ICellModel model = cell.Design == EquivalentCircuit
                ? Circuit(cell, seed, i + 1)
                : Physical(cell, seed, i + 1, done => progress?.Invoke((start + done) / total), cancellation);
            nodes[i] = new CellNode(model, scenario.AmbientCelsius);
            before += cell.AgedCycles;
        }

        return nodes;
    }

    private static EquivalentCircuitCell Circuit(ScenarioCell cell, long seed, int number)
    {
        EquivalentCircuitParameters individual = EquivalentCircuitParameters.Pouch36.Draw(new RandomStream(seed, $"cell {number}"));
        return new EquivalentCircuitCell(individual, cell.InitialChargePercent / 100);
    }

    private static PhysicalCell Physical(ScenarioCell cell, long seed, int number, Action<int> progress, CancellationToken cancellation)
    {
        CellSpec individual = CellIndividual.Draw(DesignCatalogue.Find(cell.Design), new RandomStream(seed, $"cell {number}"));
        CellModel model = new(individual, (long)new RandomStream(seed, $"soft shorts of cell {number}").NextBits());
        CellHistory history = new(model, cancellation);
        int lived = history.Age(cell.AgedCycles, progress);

        if (lived < cell.AgedCycles)
        {
            throw new InputException(
                $"{cell.Place}: cell {number} is to be aged by {cell.AgedCycles} cycles, but this {cell.Design} is dead after {lived}.");
        }

        history.Store(cell.InitialChargePercent / 100);
        return new PhysicalCell(model, $"cell {number} ({cell.Design})");
    }
}
