using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>A life test as one self-contained page.</summary>
public static class LifeReport
{
    /// <summary>Writes the page.</summary>
    public static void Write(string path, RunIdentity identity, LifeSummary summary)
    {
        HtmlReport report = new(
            "Lives of cells under charge policies",
            "Simulation: the firmware in closed loop with simulated cells, beside constant current and voltage. No cell was measured. Losses of the "
            + "simulated cell count charge, not current: what that means is in host-sim/Cli/Life/README.md.");
        report.AddVerdict(summary.Items);
        report.AddList("Jobs that failed", [.. summary.Errors.Select(error => $"{error.Where}: {error.Message}")]);
        report.AddList("Jobs that were stopped or not begun", summary.Stopped);
        AddRows(report, summary.Rows);
        report.AddPictures("Pictures", LifePictures.Draw(summary));
        AddPairs(report, summary.Pairs);
        report.AddResults(summary.Items);
        report.AddProvenance(
            identity,
            [
                ("discharge", $"{LifeProtocol.DischargeRate} C to {LifeProtocol.LowVolts} V, the same for all; 1 C is 36 mA"),
                ("rests", $"{LifeProtocol.RestSeconds / 60} minutes after charge and after discharge"),
                ("constant voltage", $"{LifeProtocol.HighVolts} V down to {LifeProtocol.TerminationRate} C"),
                ("longest test", $"{summary.Plan.Settings.MostCycles} cycles"),
            ]);
        report.Write(path);
    }

    private static void AddRows(HtmlReport report, IReadOnlyList<LifeRow> rows)
    {
        report.AddTable(
            "Policies",
            ["design", "policy", "10 to 90 %, h", "cycles", "cycles to 80 %", "Ah", "leak, mAh", "ended by"],
            rows.Select(row => (string[])
            [
                row.Design, row.Policy.Name, Number.Fixed(row.Point.Hours, 2), Number.Fixed(row.Cycles, 1), Number.Fixed(row.Useful, 1),
                Number.Fixed(row.Point.AmpereHours, 3), Number.Fixed(row.Leaked, 2), row.Endings,
            ]));
    }

    private static void AddPairs(HtmlReport report, IReadOnlyList<ShortPair> pairs)
    {
        report.AddTable(
            "Pairs of upright cells: the same lithium with and without reaction",
            [
                "pair", "first soft short, cycle", "without: cycles to 0.01 S", "Ah", "with: cycles", "ended by", "Ah", "largest leak, mAh",
                "prevented", "no detectors: cycles", "Ah", "largest leak, mAh",
            ],
            pairs.Select((pair, i) => (string[])
            [
                $"{i + 1}", $"{pair.Onset}", $"{pair.OffCyclesTo(ShortPair.CollapseSiemens)}", Number.Fixed(pair.OffAmpereHours, 3),
                $"{pair.Branch + pair.On.Cycles.Count - pair.Onset}", LifeWords.Of(pair.On), Number.Fixed(pair.OnAmpereHours, 3),
                Number.Fixed(pair.On.Cycles.Max(cycle => cycle.Leaked), 2), pair.Prevented ? "yes" : "no",
                $"{pair.Branch + pair.Blind.Cycles.Count - pair.Onset}", Number.Fixed(pair.BlindAmpereHours, 3),
                Number.Fixed(pair.Blind.Cycles.Max(cycle => cycle.Leaked), 2),
            ]));
    }
}
