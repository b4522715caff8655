namespace InvertedAnodeBms.Core.Protection;

/// <summary>Which side of a limit is the bad one.</summary>
public enum LimitDirection
{
    /// <summary>Bad at or above the trip value.</summary>
    Above = 0,

    /// <summary>Bad at or below the trip value.</summary>
    Below = 1,
}
