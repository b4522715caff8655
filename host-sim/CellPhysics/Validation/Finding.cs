namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>A measured value beside its target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Value">The value; NaN when it could not be measured.</param>
/// <param name="Remark">What a reader must know to judge it; may be empty.</param>
public sealed record Finding(Target Target, double Value, string Remark)
{
    /// <summary>The target is met.</summary>
    public bool Pass => Target.Holds(Value);

    /// <summary>A miss that must not happen.</summary>
    public bool Fatal => !Pass && Target.Kind is (TargetKind.Numerics or TargetKind.Fit);
}
