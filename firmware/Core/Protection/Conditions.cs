namespace InvertedAnodeBms.Core.Protection;

/// <summary>The answers of all watches in one tick, bit n for <see cref="DiagnosisId"/> n.</summary>
public sealed class Conditions
{
    /// <summary>Conditions that hold.</summary>
    public long Mask;

    /// <summary>Sets one answer.</summary>
    public void Set(DiagnosisId id, bool holds)
    {
        long bit = 1L << (int)id;
        Mask = holds ? Mask | bit : Mask & ~bit;
    }

    /// <summary>The condition holds.</summary>
    public bool Has(DiagnosisId id)
    {
        return (Mask & (1L << (int)id)) != 0;
    }
}
