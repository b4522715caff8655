namespace InvertedAnodeBms.Core.Protection;

/// <summary>What protection is asked for in one tick, from outside.</summary>
public sealed class PersonRequests
{
    /// <summary>Number of the press under which latched faults shall be cleared; 0 for no such wish.</summary>
    public uint ClearNonce;

    /// <summary>Number of the press under which a stop shall be released; 0 for no such wish.</summary>
    public uint ReleaseNonce;

    /// <summary>Everything shall stop, until it is released.</summary>
    public bool Stop;

    /// <summary>The program is about to start anew: both gates off.</summary>
    public bool Hold;
}
