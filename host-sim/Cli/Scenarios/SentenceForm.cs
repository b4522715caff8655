using System.Text.RegularExpressions;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>One form that a sentence can have.</summary>
public sealed partial class SentenceForm
{
    private readonly Regex _regex;
    private readonly Lazy<IReadOnlySet<string>> _words;

    /// <summary>Describes a form.</summary>
    /// <param name="pattern">What it looks like, without the anchors; groups carry the names of the values.</param>
    /// <param name="example">A sentence of this form.</param>
    /// <param name="meaning">What it does, for the page of the language.</param>
    public SentenceForm(string pattern, string example, string meaning)
    {
        Pattern = pattern;
        Example = example;
        Meaning = meaning;
        _words = new Lazy<IReadOnlySet<string>>(() => FindWords(pattern, example));
        _regex = new Regex($"^(?:{pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    /// <summary>What it looks like, without the anchors.</summary>
    public string Pattern { get; }

    /// <summary>A sentence of this form.</summary>
    public string Example { get; }

    /// <summary>What it does.</summary>
    public string Meaning { get; }

    /// <summary>Words that may stand in it.</summary>
    public IReadOnlySet<string> Words => _words.Value;

    /// <summary>Compares a sentence.</summary>
    /// <returns>The values in it, or null when it has another form.</returns>
    public SentenceValues? Read(string sentence)
    {
        Match match = _regex.Match(sentence.Trim());
        return match.Success ? new SentenceValues(match) : null;
    }

    private static HashSet<string> FindWords(string pattern, string example)
    {
        return [.. GrammarWord().Matches($"{Phrase.WithoutNames(pattern)} {example}").Select(match => match.Value)];
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]+(?:-[a-z0-9]+)*")]
    private static partial Regex GrammarWord();
}
