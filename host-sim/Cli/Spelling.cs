using System.IO.Enumeration;

namespace InvertedAnodeBms.Cli;

/// <summary>Compares words: which fit a pattern, and what a misspelt one may have meant.</summary>
public static class Spelling
{
    /// <summary>A sentence: the nearest word when one is near, and all of them.</summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known)
    {
        string all = $"Known: {string.Join(", ", known)}.";
        return Nearest(word, known) is { } nearest ? $"Did you mean '{nearest}'? {all}" : all;
    }

    /// <summary>The known word that a misspelt one may have meant; null when none is near.</summary>
    public static string? Nearest(string word, IReadOnlyCollection<string> known)
    {
        string? nearest = known.MinBy(candidate => Distance(word, candidate));
        return nearest is not null && Distance(word, nearest) <= Math.Max(2, word.Length / 3) ? nearest : null;
    }

    /// <summary>A word fits a pattern with '*' and '?', ignoring case.</summary>
    public static bool Matches(string word, string pattern)
    {
        return FileSystemName.MatchesSimpleExpression(pattern, word, ignoreCase: true);
    }

    /// <summary>Levenshtein distance, ignoring case.</summary>
    public static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];

        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;

            for (int j = 1; j <= b.Length; j++)
            {
                int change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            previous = row;
        }

        return previous[b.Length];
    }
}
