namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>A moment that a time is counted from.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Label of the fault, or number of the step from 1; empty for the start.</param>
public readonly record struct EventMark(MarkKind Kind, string Name)
{
    /// <summary>The start of the run.</summary>
    public static EventMark Start { get; } = new(MarkKind.Start, string.Empty);

    /// <summary>In words.</summary>
    public override string ToString()
    {
        return Kind switch
        {
            MarkKind.Start => "the start",
            MarkKind.FaultEnd => $"the end of {Name}",
            MarkKind.Step => $"step {Name}",
            _ => Name,
        };
    }
}
