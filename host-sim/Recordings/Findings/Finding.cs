namespace InvertedAnodeBms.Recordings;

/// <summary>Something a reader noticed, or did, that whoever uses the recording should know.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">What it is.</param>
/// <param name="Line">Line of the file it shows first, from 1; 0 when it concerns the whole file.</param>
/// <param name="Column">Column name as written in the file; null when it concerns no single column.</param>
/// <param name="Message">The finding in words, with numbers and units.</param>
public sealed record Finding(FindingSeverity Severity, FindingCode Code, int Line, string? Column, string Message)
{
    /// <summary>The finding on one line, severity first.</summary>
    public override string ToString()
    {
        string severity = Severity == FindingSeverity.Warning ? "warning" : "info";
        return $"{severity}: {Place.Of(Line, Column)}{Message}";
    }
}
