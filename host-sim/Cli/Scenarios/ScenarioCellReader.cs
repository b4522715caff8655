using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Reads what a scenario says about its cells: <c>cell:</c> is about all of them, <c>cells:</c> lists them, lowest first.</summary>
public static class ScenarioCellReader
{
    private const string DesignKey = "design";
    private const string ChargeKey = "initial-charge-percent";
    private const string AgeKey = "aged-cycles";
    private const double MostCycles = 2000;
    private const double StandardChargePercent = 10;

    /// <summary>Keys of an entry.</summary>
    public static IReadOnlyList<string> Keys { get; } = [DesignKey, ChargeKey, AgeKey];

    /// <summary>Reads one entry for each cell of the board.</summary>
    /// <param name="root">The scenario.</param>
    /// <param name="count">Cells of the board.</param>
    /// <exception cref="InputException">Something is wrong; the message names line and column.</exception>
    public static IReadOnlyList<ScenarioCell> Read(YamlSection root, int count)
    {
        ScenarioCell standard = new(SimulatedCells.DefaultDesign, StandardChargePercent, 0, root.PlaceOfStart);
        ScenarioCell all = root.Section("cell") is { } section ? ReadOne(section, standard) : standard;
        List<ScenarioCell> cells = [.. root.Sections("cells").Select(entry => ReadOne(entry, all))];

        if (cells.Count == 0)
        {
            return [.. Enumerable.Repeat(all, count)];
        }

        return cells.Count == count ? cells : throw root.WrongAt("cells", $"{cells.Count} cells are listed, the board has {count}.");
    }

    private static ScenarioCell ReadOne(YamlSection section, ScenarioCell otherwise)
    {
        section.AllowOnly([.. Keys]);
        string design = section.Text(DesignKey, otherwise.Design);
        double cycles = section.Value(AgeKey, otherwise.AgedCycles, 0, MostCycles);

        if (!SimulatedCells.Designs.Contains(design))
        {
            throw section.WrongAt(DesignKey, $"unknown cell design '{design}'. {Spelling.Suggest(design, SimulatedCells.Designs)}");
        }

        if (cycles != Math.Floor(cycles))
        {
            throw section.WrongAt(AgeKey, $"'{AgeKey}' must be a whole number.");
        }

        if (cycles > 0 && design == SimulatedCells.EquivalentCircuit)
        {
            throw section.WrongAt(AgeKey, $"an {SimulatedCells.EquivalentCircuit} does not age; '{AgeKey}' needs one of the other designs.");
        }

        double charge = section.Value(ChargeKey, otherwise.InitialChargePercent, 0, 100);
        return new ScenarioCell(design, charge, (int)cycles, section.PlaceOfStart);
    }
}
