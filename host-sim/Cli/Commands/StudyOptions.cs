using System.CommandLine;
using System.Globalization;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>Options that validate, detect and life share.</summary>
public static class StudyOptions
{
    /// <summary>--out.</summary>
    /// <param name="verb">Names the folder when nothing is said.</param>
    public static Option<string> Output(string verb)
    {
        return new("--out") { Description = "Folder for the results.", DefaultValueFactory = _ => Path.Combine("out", verb) };
    }

    /// <summary>--seed.</summary>
    public static Option<long> Seed()
    {
        return new("--seed") { Description = "Seed of every random draw.", DefaultValueFactory = _ => 1 };
    }

    /// <summary>--pictures.</summary>
    public static Option<string?> Pictures()
    {
        return new("--pictures") { Description = "Also write every picture as .svg into this folder." };
    }

    /// <summary>A value within its range.</summary>
    /// <exception cref="InputException">It is outside.</exception>
    public static double Within(string option, double value, double least, double most)
    {
        return value >= least && value <= most
            ? value
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}, expected {least} to {most}."));
    }
}
