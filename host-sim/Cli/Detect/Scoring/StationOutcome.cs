namespace InvertedAnodeBms.Cli.Detect.Scoring;

/// <summary>What one front end saw in one run.</summary>
public sealed class StationOutcome
{
    /// <summary>Front end.</summary>
    public required string FrontEnd { get; init; }

    /// <summary>Cell-hours without any short.</summary>
    public double CleanHours { get; set; }

    /// <summary>Level 2 without a short.</summary>
    public List<FalseAlarm> FalseAlarms { get; } = [];

    /// <summary>Rises to level 1 without a short, merged.</summary>
    public int FalseSuspicions { get; set; }

    /// <summary>Alarms of the circuit's cumulated sum without a short, merged.</summary>
    public int FalseCusum { get; set; }

    /// <summary>Alarms of the fixed slope without a short, merged.</summary>
    public int FalseFall { get; set; }

    /// <summary>Windows without a short.</summary>
    public List<WindowMaxima> Windows { get; } = [];

    /// <summary>Shorts.</summary>
    public List<EpisodeOutcome> Episodes { get; } = [];
}
