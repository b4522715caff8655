using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>Findings as results of the tool.</summary>
public static class ValidationItems
{
    /// <summary>Converts one.</summary>
    public static ResultItem Of(Finding finding)
    {
        Target target = finding.Target;
        ResultKind rule = target.Rule switch
        {
            TargetRule.Near => ResultKind.Near,
            TargetRule.AtLeast => ResultKind.Minimum,
            TargetRule.AtMost => ResultKind.Maximum,
            _ => ResultKind.Measurement,
        };
        return new ResultItem(
            target.Id,
            target.Name,
            finding.Value,
            target.Unit,
            rule == ResultKind.Measurement ? null : target.Value,
            rule == ResultKind.Near ? target.Tolerance : null,
            rule,
            target.Kind);
    }
}
