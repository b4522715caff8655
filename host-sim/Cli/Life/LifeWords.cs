namespace InvertedAnodeBms.Cli.Life;

/// <summary>Words for what ended a cell.</summary>
public static class LifeWords
{
    /// <summary>A life's end, with its cause.</summary>
    public static string Of(LifeHistory life)
    {
        return life.Cause.Length > 0 ? $"{Of(life.Ending)}: {life.Cause}" : Of(life.Ending);
    }

    /// <summary>An end.</summary>
    public static string Of(LifeEnding ending)
    {
        return ending switch
        {
            LifeEnding.None => "alive at the end of the test",
            LifeEnding.HardShort => "hard short",
            LifeEnding.Latched => "firmware latched",
            LifeEnding.NoConvergence => "charge does not end",
            LifeEnding.Capacity => "less than 20 % of the capacity",
            _ => "electrolyte out of salt",
        };
    }
}
