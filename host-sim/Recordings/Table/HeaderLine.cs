namespace InvertedAnodeBms.Recordings;

/// <summary>A line that may be the header.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Offset">Where it starts in the file's bytes.</param>
/// <param name="Separator">What its cells are separated by.</param>
/// <param name="Names">Its cells; empty ones at the end are dropped.</param>
internal sealed record HeaderLine(int Line, int Offset, char Separator, IReadOnlyList<HeaderName> Names);
