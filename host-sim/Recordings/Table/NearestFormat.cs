namespace InvertedAnodeBms.Recordings;

/// <summary>Says which known format a header that belongs to none comes nearest to: what it has of it, and what it lacks.</summary>
internal static class NearestFormat
{
    private const int Exact = 3;
    private const int Similar = 2;
    private const int MostShown = 4;

    /// <summary>The nearest format in a sentence with a space behind it; empty when none is near.</summary>
    internal static string Of(HeaderLine header)
    {
        string[] keys = [.. header.Names.Select(name => name.Key).Where(key => key.Length > 0)];
        IRecordingFormat? nearest = RecordingFormats.All.MaxBy(format => Score(format, keys));

        if (nearest is null || Score(nearest, keys) == 0)
        {
            return string.Empty;
        }

        IGrouping<ColumnRole, ColumnRule>[] roles = [.. nearest.Rules.GroupBy(rule => rule.Role)];
        string[] near = [.. roles.Select(role => Column(role, header)).OfType<string>()];
        string[] lacking =
        [
            .. roles.Where(role => role.First().IsRequired && Column(role, header) is null).Select(role => Amount.Cell(role.First().Title)),
        ];
        string there = string.Join(", ", near.Take(MostShown));
        string missing = lacking.Length == 0 ? "their units are not stated as it states them" : $"it lacks {string.Join(", ", lacking)}";
        return $"The nearest known format is {nearest.Name}: of it the file has {there}; {missing}. ";
    }

    private static int Score(IRecordingFormat format, string[] keys)
    {
        return format.Rules.GroupBy(rule => rule.Role).Sum(role =>
        {
            int weight = role.First().IsRequired ? 2 : 1;
            int likeness = role.Any(rule => rule.Keys.Any(keys.Contains)) ? Exact : role.Any(rule => Like(rule, keys) is not null) ? Similar : 0;
            return weight * likeness;
        });
    }

    private static string? Column(IEnumerable<ColumnRule> role, HeaderLine header)
    {
        HeaderName? same = header.Names.FirstOrDefault(name => role.Any(rule => rule.Keys.Contains(name.Key)));
        string[] keys = [.. header.Names.Select(name => name.Key)];
        string? like = same is null ? role.Select(rule => Like(rule, keys)).FirstOrDefault(key => key is not null) : null;
        string? shown = same?.Text ?? header.Names.FirstOrDefault(name => name.Key == like)?.Text;
        return shown is null ? null : Amount.Cell(shown);
    }

    // One letter in four may differ; shorter names must be right.
    private static string? Like(ColumnRule rule, string[] keys)
    {
        const int ShortestName = 4;
        return rule.Keys.Where(key => key.Length >= ShortestName)
            .Select(key => NameDistance.Nearest(key, keys) is { } found && NameDistance.Edits(key, found) <= key.Length / 4 ? found : null)
            .FirstOrDefault(found => found is not null);
    }
}
