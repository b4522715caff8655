namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Says what may have been meant by a sentence that has no known form.</summary>
internal static class SentenceDoctor
{
    private const int FormsShown = 4;

    /// <summary>A complaint: what was read, what may have been meant, and the forms that come near.</summary>
    /// <param name="what">What was expected: "step", "condition", "expectation".</param>
    /// <param name="sentence">As written.</param>
    /// <param name="forms">All forms.</param>
    /// <param name="isRight">A corrected sentence can be read.</param>
    /// <param name="names">Further words that may stand in it.</param>
    public static string Complain(
        string what, string sentence, IReadOnlyCollection<SentenceForm> forms, Func<string, bool> isRight, IEnumerable<string>? names = null)
    {
        HashSet<string> words = new(forms.SelectMany(form => form.Words), StringComparer.OrdinalIgnoreCase);
        words.UnionWith(names ?? []);
        string corrected = Correct(sentence, words);
        string meant = corrected != sentence && isRight(corrected) ? $" Did you mean '{corrected}'?" : string.Empty;
        string shown = Shorten(sentence);
        IEnumerable<string> near = forms.Select(form => form.Example).OrderBy(example => Spelling.Distance(example, shown)).Take(FormsShown);
        return $"cannot read the {what} '{shown}'.{meant} Forms like it: {string.Join(", ", near.Select(example => $"'{example}'"))}. "
            + "All forms: host-sim/scenarios/README.md.";
    }

    private static string Correct(string sentence, HashSet<string> words)
    {
        string[] parts = sentence.Split(' ');

        for (int i = 0; i < parts.Length && parts.Length <= 30; i++)
        {
            string word = parts[i].TrimEnd(',');
            bool looksLikeWord = word.Length is > 2 and < 60 && !char.IsAsciiDigit(word[0]) && !words.Contains(word);
            parts[i] = looksLikeWord && Spelling.Nearest(word, words) is { } near ? Like(word, near) + parts[i][word.Length..] : parts[i];
        }

        return string.Join(' ', parts);
    }

    private static string Like(string word, string near)
    {
        return char.IsUpper(word[0]) && char.IsLower(near[0]) ? char.ToUpperInvariant(near[0]) + near[1..] : near;
    }

    private static string Shorten(string sentence)
    {
        const int Longest = 120;
        return sentence.Length <= Longest ? sentence : sentence[..Longest] + "...";
    }
}
