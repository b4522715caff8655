using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>
/// Does a positive current charge the cell? The file's own capacities and steps answer first; the voltage is asked only when they say nothing.
/// </summary>
internal static class SignEvidence
{
    /// <summary>Share of contradicting evidence that is worth a warning.</summary>
    internal const double WarningShare = 0.01;

    internal static void Check(RecordingDraft draft)
    {
        List<SignTally> tallies = new[] { FromCapacities(draft), FromSteps(draft) }
            .Where(tally => tally.Verdict != SignVerdict.Silent)
            .ToList();

        if (tallies.Count == 0)
        {
            VoltageResponse.Check(draft);
            return;
        }

        if (tallies.Find(tally => tally.Verdict != SignVerdict.Agrees) is SignTally wrong)
        {
            throw Refusal(draft, wrong, tallies.Find(tally => tally.Verdict == SignVerdict.Agrees));
        }

        foreach (SignTally tally in tallies.Where(tally => tally.Share > WarningShare))
        {
            draft.Warn(FindingCode.CurrentSignContradicted, tally.FirstDisagreement, draft.Current,
                Invariant($"{tally.Disagreements} rows, this one first, contradict {tally.Evidence} ('{tally.Column}')"));
        }
    }

    private static SignTally FromCapacities(RecordingDraft draft)
    {
        SignTally tally = new("what the capacity columns say", string.Empty);
        AddGrowth(tally, draft, draft.Find(ColumnRole.ChargingCapacity), isCharge: true);
        AddGrowth(tally, draft, draft.Find(ColumnRole.DischargingCapacity), isCharge: false);
        return tally;
    }

    private static void AddGrowth(SignTally tally, RecordingDraft draft, NumberColumn? capacity, bool isCharge)
    {
        double[] current = draft.Current.Values;

        for (int i = 1; capacity is not null && i < draft.Count; i++)
        {
            double growth = capacity.Values[i] - capacity.Values[i - 1];

            if (growth > 0)
            {
                // The charge was moved before the row was written; at the last row of a step the current may be zero already.
                tally.Add(i, capacity.Binding.Name, isCharge, current[i] == 0 ? current[i - 1] : current[i], growth);
            }
        }
    }

    private static SignTally FromSteps(RecordingDraft draft)
    {
        SignTally tally = new("what the steps say", string.Empty);

        if (draft.StepKinds is not StepKind[] kinds || Statistics.TypicalSize(draft.Current.Values) is not double typical)
        {
            return tally;
        }

        string column = draft.Layout.Find(ColumnRole.StepKind)!.Name;

        for (int i = 0; i < kinds.Length; i++)
        {
            // Around zero the sign is noise.
            bool isLarge = Math.Abs(draft.Current.Values[i]) > 0.01 * typical;

            if (isLarge && kinds[i] is StepKind.Charge or StepKind.Discharge)
            {
                tally.Add(i, column, kinds[i] == StepKind.Charge, draft.Current.Values[i], 1);
            }
        }

        return tally;
    }

    private static RecordingException Refusal(RecordingDraft draft, SignTally wrong, SignTally? right)
    {
        const string expected = "a positive current when charging";
        int row = wrong.FirstDisagreement;
        string current = Amount.Of(draft.Current.Values[row], "A");
        string found = Invariant($"{current}, which contradicts {wrong.Evidence} ('{wrong.Column}'), as {wrong.Disagreements} rows do");

        if (right is not null)
        {
            return draft.Refusal(row, draft.Current, $"{found}; {right.Evidence} is the opposite",
                "one answer to whether a positive current charges", $"Leave out the column that is wrong with {OptionNames.IgnoreColumn}");
        }

        if (wrong.Verdict == SignVerdict.Inverted)
        {
            return draft.Refusal(row, draft.Current, found, expected, draft.Options.InvertCurrent
                ? $"Leave out {OptionNames.InvertCurrent}"
                : $"If a positive current discharges in this file, add {OptionNames.InvertCurrent}; "
                    + "if the capacity columns are exchanged, correct their names");
        }

        bool isMagnitude = !draft.Current.Values.Any(value => value < 0);
        return draft.Refusal(row, draft.Current, isMagnitude ? found + "; the current is never negative" : found, expected,
            isMagnitude && draft.StepKinds is not null
                ? $"If the current is written without its sign, add {OptionNames.SignFromSteps}"
                : $"Export a current with a sign, or leave out a column that is wrong with {OptionNames.IgnoreColumn}");
    }
}
