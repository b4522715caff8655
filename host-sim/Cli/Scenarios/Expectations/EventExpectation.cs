namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>A demand on what happens in a run, as a sentence and as data.</summary>
/// <param name="Sentence">As written.</param>
/// <param name="Rule">What is demanded.</param>
/// <param name="Subject">Of what.</param>
public sealed record EventExpectation(string Sentence, ExpectationRule Rule, EventSubject Subject)
{
    /// <summary>Time is counted from here, or the window begins here.</summary>
    public EventMark From { get; init; } = EventMark.Start;

    /// <summary>The window ends here; null for the end of the run.</summary>
    public EventMark? Before { get; init; }

    /// <summary>The time allowed, or the length of the window, in seconds; null for none.</summary>
    public double? Seconds { get; init; }

    /// <summary>How long it must stay so once it is, in seconds: infinite for the rest of the run; 0 for no demand.</summary>
    public double StaysSeconds { get; init; }

    /// <summary>File, line and column, for messages.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>Id of its result, made of its words.</summary>
    public string Id => "run.expect." + string.Join('_', Sentence.ToLowerInvariant().Split(
        [' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
