namespace InvertedAnodeBms.Cli.Reporting;

/// <summary>Breaks text into lines by an estimate of its width: an SVG picture does not fold text by itself.</summary>
public static class TextFlow
{
    /// <summary>Average width of a letter in font sizes.</summary>
    private const double LetterWidth = 0.54;

    /// <summary>Estimated width in pixels.</summary>
    public static double Width(string text, double fontSize)
    {
        return text.Length * fontSize * LetterWidth;
    }

    /// <summary>Words in lines no wider than allowed, where words permit.</summary>
    public static IReadOnlyList<string> Fold(string text, double width, double fontSize)
    {
        List<string> lines = [];

        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width(lines[^1] + " " + word, fontSize) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
