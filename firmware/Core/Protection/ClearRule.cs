namespace InvertedAnodeBms.Core.Protection;

/// <summary>How a diagnosis ends.</summary>
public enum ClearRule
{
    /// <summary>When the cause has been gone for the delay.</summary>
    ByItself = 0,

    /// <summary>A person clears it, and only after the cause has gone.</summary>
    ByPersonWhenGone = 1,

    /// <summary>A person clears it: it is about the past, and he has seen it. The same evidence does not latch again, new evidence does.</summary>
    ByPerson = 2,
}
