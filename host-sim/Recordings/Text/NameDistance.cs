namespace InvertedAnodeBms.Recordings;

/// <summary>Finds the name somebody may have meant.</summary>
internal static class NameDistance
{
    /// <summary>The candidate closest to a name by edit distance, case ignored; null when none is close.</summary>
    internal static string? Nearest(string wanted, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int smallest = (wanted.Length / 2) + 1;

        foreach (string candidate in candidates)
        {
            // A cell of a binary file can be megabytes long.
            if (candidate.Length is 0 or > 80)
            {
                continue;
            }

            int distance = Edits(wanted.ToLowerInvariant(), candidate.ToLowerInvariant());

            if (distance < smallest)
            {
                smallest = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Letters that must be put in, taken out or replaced to make one name of another.</summary>
    internal static int Edits(string left, string right)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;

            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
