namespace InvertedAnodeBms.Recordings;

/// <summary>All checks in their order: later ones rely on what earlier ones made sure of.</summary>
internal static class DraftChecks
{
    internal static Recording Finish(RecordingDraft draft)
    {
        TimeAxis.Check(draft);
        VoltageRange.Check(draft);
        CurrentRange.Check(draft);
        CurrentSign.Apply(draft);
        SignEvidence.Check(draft);
        CurrentResolution.Check(draft);
        ChargeTotals totals = ChargeTotals.Of(draft.TimeMilliseconds, draft.Current.Values);
        CapacityComparison.Check(draft, totals);
        ClockComparison.Check(draft);
        double[]? temperature = TemperatureChoice.Choose(draft);
        long[]? stepIndex = Counters.Read(draft, ColumnRole.StepIndex);
        long[]? cycleCount = Counters.Read(draft, ColumnRole.CycleCount);

        return new Recording
        {
            FileName = draft.Source.Name,
            FormatName = draft.Layout.Format.Name,
            TimeMilliseconds = draft.TimeMilliseconds,
            CurrentAmpere = draft.Current.Values,
            VoltageVolt = draft.Voltage.Values,
            TemperatureCelsius = temperature,
            ChargingCapacityAmpereHour = draft.Find(ColumnRole.ChargingCapacity)?.Values,
            DischargingCapacityAmpereHour = draft.Find(ColumnRole.DischargingCapacity)?.Values,
            StepKinds = draft.StepKinds,
            StepIndex = stepIndex,
            CycleCount = cycleCount,
            SourceLine = draft.SourceLine,
            ChargedAmpereHour = totals.ChargedAmpereHour,
            DischargedAmpereHour = totals.DischargedAmpereHour,
            Findings = draft.Source.Findings,
        };
    }
}
