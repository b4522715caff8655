using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>What a pack has been through, in the terminal.</summary>
public static class CounterTable
{
    /// <summary>Prints it.</summary>
    public static void Print(StorageMessage counters)
    {
        Table table = new Table().Border(TableBorder.Simple).HideHeaders();
        table.AddColumns("what", "how much");
        table.AddRow("storage", counters.Fitted ? "fitted" : "none: nothing survives a reboot");
        table.AddRow("boots", $"{counters.Boots}, {counters.UncleanBoots} of them ended while charging");
        table.AddRow("equivalent full cycles", Number.Fixed(counters.MilliCycles * 1e-3, 3));
        table.AddRow("charging", $"{Number.Clock(counters.ChargingSeconds)} h");
        table.AddRow("load on", $"{Number.Clock(counters.DischargingSeconds)} h");
        table.AddRow("away from the charger", $"{Number.Clock(counters.WornSeconds)} h");
        table.AddRow("too hot", $"{Number.Clock(counters.HotSeconds)} h");
        string lowest = Number.Fixed(counters.LowestCellMicrovolts * 1e-6, 3);
        table.AddRow("cell voltages", $"{lowest} to {Number.Fixed(counters.HighestCellMicrovolts * 1e-6, 3)} V");
        IEnumerable<string> raised = Enum.GetValues<Severity>().Select(severity => $"{counters.Raised[(int)severity]} {severity}");
        table.AddRow("diagnoses", string.Join(", ", raised).ToLowerInvariant());
        table.AddRow("stored events", $"up to number {counters.NewestEvent}, {counters.LostEvents} lost");
        table.AddRow("records written", $"{counters.RecordsWritten}");
        AnsiConsole.Write(table);
    }
}
