using System.Text;

namespace InvertedAnodeBms.Fuzz.Mutation;

/// <summary>Spoils text where it hurts: whole words and lines change, repeat, vanish, or become words of a list.</summary>
public static class TextMutator
{
    /// <summary>Some changes, at least one; every fourth text is spoilt as bytes instead.</summary>
    /// <param name="random">Where they come from.</param>
    /// <param name="good">What is spoilt.</param>
    /// <param name="other">Another good text, for splices.</param>
    /// <param name="words">What words may become.</param>
    /// <param name="ends">Characters that a word ends at.</param>
    public static byte[] Spoil(Random random, string good, string other, string[] words, string ends)
    {
        if (random.Next(4) == 0)
        {
            return Mutator.Spoil(random, Encoding.UTF8.GetBytes(good), Encoding.UTF8.GetBytes(other));
        }

        string text = good;

        for (int left = 1 + random.Next(3); left > 0; left--)
        {
            text = SpoilOnce(random, text, other, words, ends);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static string SpoilOnce(Random random, string text, string other, string[] words, string ends)
    {
        (int start, int end) = WordAt(text, random.Next(text.Length + 1), ends);
        string word = words[random.Next(words.Length)];

        switch (random.Next(7))
        {
            case 0:
                return text[..start] + word + text[end..];
            case 1:
                return text[..start] + text[end..];
            case 2:
                return text[..start] + word + text[start..];
            case 3:
                return text[..start];
            case 4:
                return WithLines(text, lines => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]));
            case 5:
                string[] others = other.Split('\n');
                return WithLines(text, lines => lines[random.Next(lines.Count)] = others[random.Next(others.Length)]);
            default:
                return text.Length == 0 ? word : SwapCharacter(random, text, ends + "0123456789.-");
        }
    }

    /// <summary>One character becomes another wherever it stands: separators, decimal points, digits.</summary>
    private static string SwapCharacter(Random random, string text, string characters)
    {
        char from = text[random.Next(text.Length)];
        char to = characters[random.Next(characters.Length)];
        int at = text.IndexOf(from, StringComparison.Ordinal);
        return random.Next(3) == 0 ? text.Replace(from, to) : text[..at] + to + text[(at + 1)..];
    }

    private static (int Start, int End) WordAt(string text, int at, string ends)
    {
        int start = at;
        int end = at;

        while (start > 0 && !ends.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        while (end < text.Length && !ends.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return (start, end);
    }

    private static string WithLines(string text, Action<List<string>> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines);
        return string.Join('\n', lines);
    }
}
