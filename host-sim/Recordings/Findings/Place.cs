using static System.FormattableString;

namespace InvertedAnodeBms.Recordings;

/// <summary>Where in a file: the part of a message that names line and column.</summary>
internal static class Place
{
    internal static string Of(int line, string? column)
    {
        if (line > 0)
        {
            return column is null ? Invariant($"line {line}: ") : Invariant($"line {line}, column '{column}': ");
        }

        return column is null ? string.Empty : $"column '{column}': ";
    }
}
