using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Reporting;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>Writes pictures as files of their own, named after their titles.</summary>
public static class PictureFiles
{
    private const int LongestName = 80;

    /// <summary>Writes all of them.</summary>
    public static void Write(string folder, IReadOnlyList<Picture> pictures)
    {
        Directory.CreateDirectory(folder);
        HashSet<string> used = [];

        foreach (Picture picture in pictures)
        {
            string wanted = NameOf(picture.Title);
            string name = wanted;

            for (int i = 2; !used.Add(name); i++)
            {
                name = $"{wanted}-{i}";
            }

            AtomicFile.Write(Path.Combine(folder, name + ".svg"), path => File.WriteAllText(path, CurveChart.Draw(picture)));
        }
    }

    /// <summary>A title as a file name that every system takes: small letters, digits and hyphens.</summary>
    public static string NameOf(string title)
    {
        string hyphened = string.Concat(title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        string name = string.Join('-', hyphened.Split('-', StringSplitOptions.RemoveEmptyEntries));
        name = name.Length > LongestName ? name[..LongestName].TrimEnd('-') : name;
        return name.Length > 0 ? name : "picture";
    }
}
