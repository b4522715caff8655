using InvertedAnodeBms.CellPhysics.Validation;

namespace InvertedAnodeBms.Cli.Validation;

/// <summary>The words for people.</summary>
public static class Verdict
{
    /// <summary>Kinds in the order of tables.</summary>
    public static IReadOnlyList<TargetKind> Kinds { get; } = [TargetKind.Numerics, TargetKind.Fit, TargetKind.Prediction, TargetKind.Reported];

    /// <summary>What became of a target.</summary>
    public static string Of(Finding finding)
    {
        return finding.Target.Kind == TargetKind.Reported || finding.Target.Rule == TargetRule.None ? "reported"
            : finding.Pass ? "held"
            : finding.Fatal ? "MISSED"
            : "missed (prediction)";
    }

    /// <summary>What a kind can prove.</summary>
    public static string Meaning(TargetKind kind)
    {
        return kind switch
        {
            TargetKind.Numerics => "checks the solution method; must hold",
            TargetKind.Fit => "a parameter was calibrated to it; must hold",
            TargetKind.Prediction => "nothing was tuned to it; may miss",
            _ => "shown without judgement",
        };
    }

    /// <summary>A validation in a sentence or two.</summary>
    public static string Count(ValidationSummary result)
    {
        int judged = result.Findings.Count(finding => finding.Target.Kind is TargetKind.Numerics or TargetKind.Fit);
        int missed = result.Findings.Count(finding => finding.Fatal);
        int predictions = result.Findings.Count(finding => finding.Target.Kind == TargetKind.Prediction);
        int wrong = result.Findings.Count(finding => finding.Target.Kind == TargetKind.Prediction && !finding.Pass);
        int reported = result.Findings.Count(finding => finding.Target.Kind == TargetKind.Reported);
        string text = $"Numerics and fit: {judged - missed} of {judged} held.";
        text += predictions > 0 ? $" Predictions: {predictions - wrong} of {predictions} held, {wrong} missed." : string.Empty;
        text += reported > 0 ? $" Reported only: {reported}." : string.Empty;
        text += result.Errors.Count > 0 ? $" Failed with an error: {result.Errors.Count}." : string.Empty;
        text += result.Interrupted ? $" Stopped: {result.Stopped.Count} of {result.Records.Count} experiments are missing." : string.Empty;
        return text;
    }
}
