namespace InvertedAnodeBms.CellPhysics.Materials;

/// <summary>How well a parameter is known.</summary>
public enum Evidence
{
    /// <summary>Measured, by the paper or by the named source.</summary>
    Measured,

    /// <summary>Follows from measured numbers by arithmetic.</summary>
    Derived,

    /// <summary>Chosen so that a target of kind "fit" is met.</summary>
    Fitted,

    /// <summary>An engineering estimate with a plausible range.</summary>
    Assumed,

    /// <summary>Not identified by any source at hand; the value is a placeholder that results must not lean on.</summary>
    Unknown,
}
