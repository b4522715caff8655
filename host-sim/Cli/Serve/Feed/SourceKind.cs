namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>Where the values on the page come from.</summary>
public enum SourceKind
{
    /// <summary>Simulated: nothing on the page was measured.</summary>
    Simulation,

    /// <summary>A board at a serial port.</summary>
    Device,

    /// <summary>A file.</summary>
    Log,
}
