namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>What a frame carries. The numbers are part of the wire format: never reuse one. 64 was a command of version 2.</summary>
public enum FrameType
{
    /// <summary>Device to host: who is speaking, after boot and every minute. See <see cref="HelloMessage"/>.</summary>
    Hello = 1,

    /// <summary>Device to host: the state of everything, once a second. See <see cref="StatusMessage"/>.</summary>
    Status = 2,

    /// <summary>Device to host: something changed. See <see cref="EventMessage"/>.</summary>
    Event = 3,

    /// <summary>Device to host: lithium and detectors of one cell, cells in turn, one a second. See <see cref="LithiumMessage"/>.</summary>
    Lithium = 4,

    /// <summary>Device to host: what is stored, once a minute and when an event was stored. See <see cref="StorageMessage"/>.</summary>
    Storage = 5,

    /// <summary>Device to host: what was measured and decided, every tick. See <see cref="SampleMessage"/>.</summary>
    Sample = 6,

    /// <summary>Device to host: what became of a command. See <see cref="AnswerMessage"/>.</summary>
    Answer = 7,

    /// <summary>Host to device: a command. See <see cref="CommandMessage"/>.</summary>
    Command = 65,
}
