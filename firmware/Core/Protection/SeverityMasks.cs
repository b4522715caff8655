namespace InvertedAnodeBms.Core.Protection;

/// <summary>How bad the diagnoses are and which take something away, as masks: bit n for <see cref="DiagnosisId"/> n.</summary>
public sealed class SeverityMasks
{
    private readonly long _warning;
    private readonly long _critical;

    /// <summary>Diagnoses that take something away while they are active.</summary>
    public readonly long Reacting;

    /// <summary>Sums the rows of a table up.</summary>
    public SeverityMasks(LimitRow[] rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            long bit = 1L << (int)rows[i].Id;
            _warning |= rows[i].Severity == Severity.Warning ? bit : 0;
            _critical |= rows[i].Severity == Severity.Critical ? bit : 0;
            Reacting |= rows[i].Reaction != Reaction.None ? bit : 0;
        }
    }

    /// <summary>Severity of a diagnosis as a number.</summary>
    public int SeverityOf(int diagnosis)
    {
        long bit = 1L << diagnosis;
        return (int)((_critical & bit) != 0 ? Severity.Critical : (_warning & bit) != 0 ? Severity.Warning : Severity.Information);
    }
}
