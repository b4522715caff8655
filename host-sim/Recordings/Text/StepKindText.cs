namespace InvertedAnodeBms.Recordings;

/// <summary>Words for what a step does: "CC DChg", "CCCV_CHG", "discharge", "Rest", Maccor's one-letter states, Landt's "C_CC", "CCD".</summary>
internal static class StepKindText
{
    internal static StepKind Parse(string text)
    {
        string folded = text.ToLowerInvariant();
        int start = 0;

        for (int i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsAsciiLetter(folded[i]))
            {
                continue;
            }

            StepKind kind = Word(folded.AsSpan(start, i - start));

            if (kind != StepKind.Unknown)
            {
                return kind;
            }

            start = i + 1;
        }

        return StepKind.Unknown;
    }

    private static StepKind Word(ReadOnlySpan<char> word)
    {
        // Discharge first: its words end like those of charge.
        if (word is "d" or "dch" or "dis" or "ccd" || word.StartsWith("disch") || word.EndsWith("dchg"))
        {
            return StepKind.Discharge;
        }

        if (word is "c" or "cha" or "ccc" || word.StartsWith("charg") || word.EndsWith("chg"))
        {
            return StepKind.Charge;
        }

        return word is "r" or "p" or "s" or "rest" or "ocv" or "pause" or "idle" ? StepKind.Rest : StepKind.Unknown;
    }
}
