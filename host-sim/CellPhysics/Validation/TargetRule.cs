namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>How a value is held against its target.</summary>
public enum TargetRule
{
    /// <summary>Within the tolerance of the target.</summary>
    Near,

    /// <summary>At least the target.</summary>
    AtLeast,

    /// <summary>At most the target.</summary>
    AtMost,

    /// <summary>Not judged.</summary>
    None,
}
