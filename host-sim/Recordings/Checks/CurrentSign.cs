using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Gives the current the sign used here, positive when charging, where the file or the caller says that it has another.</summary>
internal static class CurrentSign
{
    internal static void Apply(RecordingDraft draft)
    {
        bool hasNegative = draft.Current.Values.Any(current => current < 0);

        if (draft.Options.SignFromSteps || (draft.Layout.Format.WritesCurrentWithoutSign && !hasNegative))
        {
            TakeFromSteps(draft);
        }

        if (draft.Options.InvertCurrent)
        {
            Invert(draft);
        }
    }

    private static void TakeFromSteps(RecordingDraft draft)
    {
        if (draft.StepKinds is not StepKind[] kinds)
        {
            throw draft.Source.Refusal(draft.Layout.Header.Line, draft.Current.Binding.Name, "no column that says what each step does",
                "one, to take the sign of the current from", $"Leave out {OptionNames.SignFromSteps}");
        }

        double[] current = draft.Current.Values;
        int turned = 0;
        int undirected = 0;
        int firstUndirected = -1;

        for (int i = 0; i < current.Length; i++)
        {
            if (current[i] < 0)
            {
                throw draft.Refusal(i, draft.Current, Amount.Of(current[i], "A"), "a magnitude, because the sign is taken from the steps",
                    $"Leave out {OptionNames.SignFromSteps}");
            }

            if (current[i] != 0 && kinds[i] is StepKind.Unknown)
            {
                throw draft.Refusal(i, draft.Current, $"{Amount.Of(current[i], "A")} in a step that is neither charge nor discharge",
                    "a step whose direction is known", "Export a current with a sign");
            }

            if (current[i] != 0 && kinds[i] is StepKind.Discharge)
            {
                current[i] = -current[i];
                turned++;
            }

            if (current[i] != 0 && kinds[i] is StepKind.Rest)
            {
                firstUndirected = undirected == 0 ? i : firstUndirected;
                undirected++;
            }
        }

        draft.Source.Report(FindingSeverity.Info, FindingCode.CurrentSignChanged, draft.Layout.Header.Line, draft.Current.Binding.Name,
            Invariant($"written without a sign; {turned} rows of discharge steps were made negative"));

        if (undirected > 0)
        {
            draft.Warn(FindingCode.CurrentSignUnknown, firstUndirected, draft.Current,
                Invariant($"{undirected} rows of rest steps have a current; its direction is not written, and it is taken as charging"));
        }
    }

    private static void Invert(RecordingDraft draft)
    {
        double[] current = draft.Current.Values;

        for (int i = 0; i < current.Length; i++)
        {
            // Not -0: it would be written with a sign.
            current[i] = current[i] == 0 ? 0 : -current[i];
        }

        draft.Source.Report(FindingSeverity.Info, FindingCode.CurrentSignChanged, draft.Layout.Header.Line, draft.Current.Binding.Name,
            "inverted as asked for");
    }
}
