namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>One line of the validation table: what was expected, by whom, and what a hit would mean.</summary>
/// <param name="Id">Stable name, such as <c>op.upright.first</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Unit">Unit of value, target and tolerance.</param>
/// <param name="Kind">What it can prove.</param>
/// <param name="Rule">How it is judged.</param>
/// <param name="Value">The target; not used when the rule is <see cref="TargetRule.None"/>.</param>
/// <param name="Tolerance">Allowed distance for <see cref="TargetRule.Near"/>.</param>
/// <param name="Source">Where the target comes from, and what was assumed.</param>
public sealed record Target(
    string Id,
    string Name,
    string Unit,
    TargetKind Kind,
    TargetRule Rule,
    double Value,
    double Tolerance,
    string Source)
{
    /// <summary>A value that is shown without judgement and without a target.</summary>
    /// <param name="id">Stable name.</param>
    /// <param name="name">Name for people.</param>
    /// <param name="unit">Unit of the value.</param>
    /// <param name="source">How it is measured, or what it stands beside.</param>
    public static Target Reported(string id, string name, string unit, string source)
    {
        return new Target(id, name, unit, TargetKind.Reported, TargetRule.None, 0, 0, source);
    }

    /// <summary>A value meets the target. A value that is not a number meets nothing but <see cref="TargetRule.None"/>.</summary>
    public bool Holds(double value)
    {
        return Rule switch
        {
            TargetRule.Near => value >= Value - Tolerance && value <= Value + Tolerance,
            TargetRule.AtLeast => value >= Value,
            TargetRule.AtMost => value <= Value,
            _ => true,
        };
    }
}
