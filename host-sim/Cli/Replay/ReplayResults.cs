using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Recordings;

namespace InvertedAnodeBms.Cli.Replay;

/// <summary>The numbers of a replay.</summary>
public static class ReplayResults
{
    /// <summary>Collects them.</summary>
    public static List<ResultItem> Collect(ReplaySession session, Recording recording)
    {
        int warnings = recording.Findings.Count(finding => finding.Severity == FindingSeverity.Warning);
        int uncalled = session.Trips.Count(trip => trip.CalledFor == false);

        return
        [
            Measured("rows", "rows led through the firmware", session.RowCount, "1"),
            Measured("duration_h", "recorded time", recording.DurationMilliseconds / 3.6e6, "h"),
            Measured("charge_ah", "charge in, by the firmware's counter", session.ChargedAmpereHours, "Ah"),
            Measured("discharge_ah", "charge out, by the firmware's counter", session.DischargedAmpereHours, "Ah"),
            Error("charge", session.Done, session.ChargedAmpereHours, recording.ChargedAmpereHour),
            Error("discharge", session.Done, session.DischargedAmpereHours, recording.DischargedAmpereHour),
            Measured("warnings", "warnings about the recording", warnings, "1"),
            Measured("trips", "diagnoses the firmware raised", session.Trips.Count, "1"),
            AtMost("trips_not_called_for", "of these, limits the recorded values do not exceed", uncalled, 0),
            Measured("soc_disagreements", "times the voltage contradicted the counted charge", session.Disagreements, "1"),
            Measured("level1_suspicions", "suspicions of a soft short (level 1)", session.Shorts.Suspicions, "1"),
            AtMost("level2_alarms", "alarms of a soft short (level 2)", session.Shorts.Alarms, 0),
            AtMost("telemetry_lost", "telemetry frames lost or damaged", session.LostFrames, 0),
        ];
    }

    private static ResultItem Measured(string id, string name, double value, string unit)
    {
        return new ResultItem("replay." + id, name, value, unit, null, null, ResultKind.Measurement);
    }

    private static ResultItem AtMost(string id, string name, double value, double target)
    {
        return new ResultItem("replay." + id, name, value, "1", target, null, ResultKind.Maximum);
    }

    private static ResultItem Error(string direction, bool done, double counted, double integrated)
    {
        double? error = done && integrated > 0 ? (counted - integrated) / integrated * 100 : null;
        string name = $"counter against the recording's own current integrated in double precision, {direction}";
        string id = $"replay.{direction}_counter_error_percent";
        return error is null
            ? new ResultItem(id, name, null, "%", null, null, ResultKind.Measurement)
            : new ResultItem(id, name, error, "%", 0, 0.1, ResultKind.Near);
    }
}
