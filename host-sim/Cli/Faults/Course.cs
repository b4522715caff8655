namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What a gate that must stop may do afterwards.</summary>
public enum Course
{
    /// <summary>It stays off while the fault lasts, whoever asks: all it conducts together counts.</summary>
    Stays,

    /// <summary>The pack may try again: each time counts by itself.</summary>
    Retries,

    /// <summary>The fault is of a moment: only the time right after it counts.</summary>
    Once,
}
