using System.Numerics;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Expectations;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>The results of a run, and the scenario's expectations of them.</summary>
public static class RunResults
{
    private static readonly string[] s_ids =
    [
        "run.steps_finished_percent", "run.simulated_hours", "run.reached_full", "run.latched_faults", "run.max_cell_v", "run.min_cell_v",
        "run.max_charge_ma", "run.max_celsius", "run.charged_mah", "run.discharged_mah", "run.charge_counter_error_percent",
        "run.discharge_counter_error_percent", "run.soc_inside_bounds_percent", "run.soc_error_max_percent", "run.voltage_error_max_mv",
        "run.telemetry_lost", "run.max_discharge_ma", "run.boots", "run.flash_writes",
    ];

    /// <summary>Ids that a scenario can expect something of, those of single cells not among them.</summary>
    public static IReadOnlyList<string> Ids => s_ids;

    /// <summary>Refuses expectations of results that do not exist.</summary>
    /// <exception cref="InputException">Unknown id.</exception>
    public static void Check(Scenario scenario)
    {
        List<string> ids = [.. s_ids, .. CellResults.Ids(scenario.Cells)];

        foreach (ScenarioExpectation expectation in scenario.Expectations)
        {
            if (!ids.Contains(expectation.Id))
            {
                throw new InputException($"{expectation.Place}: no result is called '{expectation.Id}'. {Spelling.Suggest(expectation.Id, ids)}");
            }
        }
    }

    /// <summary>Collects the results.</summary>
    public static List<ResultItem> Collect(ClosedLoop run, Scenario scenario)
    {
        RunMetrics metrics = run.Metrics;
        double charged = run.Listener.Status.ChargedNanocoulombs / 3.6e9;
        double discharged = run.Listener.Status.DischargedNanocoulombs / 3.6e9;
        double? chargeError = ErrorPercent(charged, run.Plant.ChargedAmpereHours * 1e3);
        double? dischargeError = ErrorPercent(discharged, run.Plant.DischargedAmpereHours * 1e3);
        double inside = 100.0 * metrics.InsideCount / Math.Max(1, metrics.ChargeCount);
        List<ResultItem> items =
        [
            Item("steps_finished_percent", "steps that reached their end", 100.0 * run.FinishedSteps / scenario.Steps.Count, "%"),
            Item("simulated_hours", "simulated time", run.Seconds / 3600, "h"),
            Item("reached_full", "firmware reported full", metrics.ReachedFull ? 1 : 0, "1"),
            Item("latched_faults", "diagnoses that latched", BitOperations.PopCount((ulong)metrics.LatchedMask), "1"),
            Item("max_cell_v", "highest true cell voltage", metrics.HighestCellVolts, "V"),
            Item("min_cell_v", "lowest true cell voltage", metrics.LowestCellVolts, "V"),
            Item("max_charge_ma", "highest true charge current", metrics.HighestChargeAmperes * 1e3, "mA"),
            Item("max_celsius", "highest true cell temperature", metrics.HighestCelsius, "degC"),
            Item("charged_mah", "charge in, by the firmware's counter", charged, "mAh"),
            Item("discharged_mah", "charge out, by the firmware's counter", discharged, "mAh"),
            Item("charge_counter_error_percent", "error of that counter, charging", chargeError, "%"),
            Item("discharge_counter_error_percent", "error of that counter, discharging", dischargeError, "%"),
            Item("soc_inside_bounds_percent", "times the truth lay inside the stated bounds", inside, "%"),
            Item("soc_error_max_percent", "largest charge error while bounds were within 10 %", metrics.LargestChargeError * 100, "%"),
            Item("voltage_error_max_mv", "largest error of a measured cell voltage", metrics.LargestVoltageError * 1e3, "mV"),
            Item("telemetry_lost", "telemetry frames lost or damaged", run.Listener.LostCount, "1"),
            Item("max_discharge_ma", "highest true discharge current", metrics.HighestDischargeAmperes * 1e3, "mA"),
            Item("boots", "boots after the first", run.Timeline.Boots.Count, "1"),
            Item("flash_writes", "writes to the flash", run.FlashWrites, "1"),
            .. CellResults.Collect(metrics.Cells, metrics.Shorts),
        ];
        return
        [
            .. items.Select(item => Judge(item, scenario.Expectations)),
            .. scenario.Events.Select(expectation => EventResults.Judge(expectation, run.Timeline, run.Seconds)),
        ];
    }

    private static ResultItem Item(string id, string name, double? value, string unit)
    {
        return new ResultItem("run." + id, name, value, unit, null, null, ResultKind.Measurement);
    }

    private static double? ErrorPercent(double shown, double truth)
    {
        // Below 1 mAh the offset of the sensor decides, and a percentage says nothing.
        return truth < 1 ? null : (shown - truth) / truth * 100;
    }

    private static ResultItem Judge(ResultItem item, IReadOnlyList<ScenarioExpectation> expectations)
    {
        return expectations.FirstOrDefault(candidate => candidate.Id == item.Id) switch
        {
            null => item,
            { Minimum: { } low, Maximum: { } high } => item with { Target = (low + high) / 2, Tolerance = (high - low) / 2, Kind = ResultKind.Near },
            { Minimum: { } low } => item with { Target = low, Kind = ResultKind.Minimum },
            { Maximum: { } high } => item with { Target = high, Kind = ResultKind.Maximum },
            _ => item,
        };
    }
}
