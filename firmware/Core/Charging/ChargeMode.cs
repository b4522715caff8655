namespace InvertedAnodeBms.Core.Charging;

/// <summary>How fast a person wants the pack charged. The numbers are part of the command format: never reuse one.</summary>
public enum ChargeMode
{
    /// <summary>The design's charge current.</summary>
    Normal = 0,

    /// <summary>The policy's fast current.</summary>
    Fast = 1,
}
