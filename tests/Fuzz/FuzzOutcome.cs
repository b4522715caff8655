namespace InvertedAnodeBms.Fuzz;

/// <summary>What came of the cases of one target.</summary>
/// <param name="Target">Name of the target.</param>
/// <param name="Seed">Seed of all cases.</param>
/// <param name="Cases">Cases that were run.</param>
/// <param name="Taken">Inputs that the code took for good.</param>
/// <param name="Finds">Cases that went wrong.</param>
public sealed record FuzzOutcome(string Target, long Seed, int Cases, int Taken, IReadOnlyList<FuzzFind> Finds)
{
    /// <summary>Inputs that the code refused.</summary>
    public int Refused => Cases - Taken - Finds.Count;

    public override string ToString()
    {
        return $"{Target}: seed {Seed}, {Cases} cases, {Taken} taken, {Refused} refused, {Finds.Count} wrong";
    }
}
