namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What became of an injection, best first.</summary>
public enum Verdict
{
    /// <summary>What had to happen happened in time, and the judge saw nothing.</summary>
    Safe,

    /// <summary>Something was taken away without a cause.</summary>
    FalseTrip,

    /// <summary>It happened, but after its time limit.</summary>
    Late,

    /// <summary>It never happened.</summary>
    Missed,

    /// <summary>The judge saw something that must never be.</summary>
    Unsafe,
}
