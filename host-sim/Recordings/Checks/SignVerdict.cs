namespace InvertedAnodeBms.Recordings;

/// <summary>What one kind of evidence says about the sign of the current.</summary>
internal enum SignVerdict
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>Positive charges.</summary>
    Agrees,

    /// <summary>Positive discharges.</summary>
    Inverted,

    /// <summary>Right in one direction, wrong in the other.</summary>
    OneSided,
}
