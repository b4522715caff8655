namespace InvertedAnodeBms.Conformance.Rules;

/// <summary>One place that breaks a rule.</summary>
public sealed record Finding(string RuleId, string File, int Line, string Message)
{
    public override string ToString()
    {
        return $"{File}:{Line}: [{RuleId}] {Message}";
    }
}
