namespace InvertedAnodeBms.Fuzz;

/// <summary>A rule that the code under test broke.</summary>
public sealed class FuzzException : Exception
{
    /// <summary>Names the rule.</summary>
    public FuzzException(string message)
        : base(message)
    {
    }

    /// <summary>Throws unless the rule holds.</summary>
    public static void Unless(bool holds, string rule)
    {
        if (!holds)
        {
            throw new FuzzException(rule);
        }
    }
}
