using System.Globalization;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>The results of a run about single cells: <c>run.cell1.voltage_noise_mv</c> and the like.</summary>
public static class CellResults
{
    private static readonly string[] s_lithium = ["leak_max_ma", "leaked_mah", "shorts_born", "moss_max_um", "front_max_um"];

    /// <summary>Ids that a scenario can expect something of.</summary>
    public static IEnumerable<string> Ids(IReadOnlyList<ScenarioCell> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            yield return Id(i, "voltage_noise_mv");
            yield return Id(i, "deepest_dip_mv");
            yield return Id(i, "short_level_max");
            yield return Id(i, "short_alarms");
            yield return Id(i, "short_dips");

            if (i > 0)
            {
                yield return Id(i, "noise_over_cell1");
            }

            foreach (string name in cells[i].Design == SimulatedCells.EquivalentCircuit ? [] : s_lithium)
            {
                yield return Id(i, name);
            }
        }
    }

    /// <summary>Collects them, in the order of <see cref="Ids"/>.</summary>
    public static IEnumerable<ResultItem> Collect(IReadOnlyList<CellMetrics> cells, ShortWatch shorts)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            CellMetrics cell = cells[i];
            double? noise = cell.Noise.Volts;
            double? dip = noise is null ? null : cell.Noise.DeepestDipVolts * 1e3;
            yield return Item(i, "voltage_noise_mv", "noise of the true voltage, rms", noise * 1e3, "mV");
            yield return Item(i, "deepest_dip_mv", "deepest dip of the true voltage", dip, "mV");

            yield return Item(i, "short_level_max", "highest level of suspicion of a soft short", shorts[i].HighestLevel, "1");
            yield return Item(i, "short_alarms", "alarms of a soft short (rises to level 2)", shorts[i].Alarms, "1");
            yield return Item(i, "short_dips", "dips the firmware counted", shorts[i].Dips, "1");

            if (i > 0)
            {
                yield return Item(i, "noise_over_cell1", "its noise over that of cell 1", noise / cells[0].Noise.Volts, "1");
            }

            if (cell.HasLithium)
            {
                yield return Item(i, s_lithium[0], "largest leak through soft shorts", cell.LargestLeakAmperes * 1e3, "mA");
                yield return Item(i, s_lithium[1], "charge through soft shorts", cell.LeakedAmpereHours * 1e3, "mAh");
                yield return Item(i, s_lithium[2], "soft shorts born", cell.ContactsBorn, "1");
                yield return Item(i, s_lithium[3], "highest moss on the face", cell.HighestMossMetres * 1e6, "um");
                yield return Item(i, s_lithium[4], "highest front in the host", cell.HighestFrontMetres * 1e6, "um");
            }
        }
    }

    private static ResultItem Item(int cell, string id, string name, double? value, string unit)
    {
        string number = (cell + 1).ToString(CultureInfo.InvariantCulture);
        return new ResultItem(Id(cell, id), $"cell {number}: {name}", value, unit, null, null, ResultKind.Measurement);
    }

    private static string Id(int cell, string name)
    {
        return string.Create(CultureInfo.InvariantCulture, $"run.cell{cell + 1}.{name}");
    }
}
