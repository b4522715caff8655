namespace InvertedAnodeBms.Recordings;

/// <summary>A column's name, taken apart.</summary>
/// <param name="Text">As written, trimmed.</param>
/// <param name="Key">The name without its unit, folded: see <see cref="Fold"/>.</param>
/// <param name="Unit">The unit as written; empty when none is stated.</param>
/// <param name="Style">How the unit is stated.</param>
internal sealed record HeaderName(string Text, string Key, string Unit, UnitStyle Style)
{
    internal static HeaderName Parse(string text)
    {
        string trimmed = text.Trim();

        if (trimmed.EndsWith(')') && trimmed.LastIndexOf('(') is int parenthesis and > 0)
        {
            return Split(trimmed, parenthesis, trimmed[(parenthesis + 1)..^1], UnitStyle.Parentheses);
        }

        if (trimmed.EndsWith(']') && trimmed.LastIndexOf('[') is int bracket and > 0)
        {
            return Split(trimmed, bracket, trimmed[(bracket + 1)..^1], UnitStyle.Brackets);
        }

        return trimmed.LastIndexOf('/') is int slash and > 0
            ? Split(trimmed, slash, trimmed[(slash + 1)..], UnitStyle.Slash)
            : new HeaderName(trimmed, Fold(trimmed), string.Empty, UnitStyle.None);
    }

    /// <summary>Drops what exports of one program spell differently: case, spaces, underscores, full stops, hyphens and number signs.</summary>
    internal static string Fold(string name)
    {
        return string.Concat(name.Where(character => !" _.-#".Contains(character))).ToLowerInvariant();
    }

    private static HeaderName Split(string text, int end, string unit, UnitStyle style)
    {
        return new HeaderName(text, Fold(text[..end]), unit.Trim(), style);
    }
}
