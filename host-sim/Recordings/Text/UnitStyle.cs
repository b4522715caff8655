namespace InvertedAnodeBms.Recordings;

/// <summary>How a header states the unit.</summary>
[Flags]
internal enum UnitStyle
{
    /// <summary>Not at all: the name alone.</summary>
    None = 0,

    /// <summary>"Current(mA)".</summary>
    Parentheses = 1,

    /// <summary>"Current [mA]".</summary>
    Brackets = 2,

    /// <summary>"Current / mA".</summary>
    Slash = 4,
}
