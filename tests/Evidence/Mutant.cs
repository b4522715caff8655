namespace InvertedAnodeBms.Evidence;

/// <summary>One change that Stryker made to the code.</summary>
/// <param name="Id">Its number.</param>
/// <param name="File">File below Core.</param>
/// <param name="Line">Line.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="Status">What became of it: Killed, Timeout, Survived, NoCoverage, CompileError or Ignored.</param>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Replacement, string Status)
{
    /// <summary>A test failed, or never ended.</summary>
    public bool Found => Status is "Killed" or "Timeout";

    /// <summary>It could have been found.</summary>
    public bool Counts => Found || Status is "Survived" or "NoCoverage";

    public override string ToString()
    {
        string[] lines = Replacement.Split('\n');
        string shown = lines.Length == 1 ? lines[0].Trim() : $"{lines[0].Trim()} ...";
        return $"{File}:{Line}: {Kind}: {(shown.Length > 110 ? $"{shown[..110]} ..." : shown)}";
    }
}
