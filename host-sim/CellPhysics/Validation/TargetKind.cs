namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>What a validation target can prove (PHYSICS 7 of the project).</summary>
public enum TargetKind
{
    /// <summary>Checks the solution method against a closed form or a conservation law. Must pass.</summary>
    Numerics,

    /// <summary>A parameter was calibrated to it: shows that the model can, not that it must. Must pass.</summary>
    Fit,

    /// <summary>Nothing was tuned to it. May miss; then the report says so and why.</summary>
    Prediction,

    /// <summary>Shown without judgement.</summary>
    Reported,
}
