namespace InvertedAnodeBms.Core.Protection;

/// <summary>How bad a diagnosis is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is taken away.</summary>
    Information = 0,

    /// <summary>Outside ordinary use: something may be taken away, or a person should look.</summary>
    Warning = 1,

    /// <summary>Harm is near: what could do it is off within 200 ms of the first bad sample, and stays off until a person clears it.</summary>
    Critical = 2,
}
