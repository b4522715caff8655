using System;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// One diagnosis: the (trip, recover, delay) triplet, what it watches, how bad it is and what it takes away. Immutable; checked when it is made.
/// </summary>
public sealed class LimitRow
{
    /// <summary>The diagnosis that becomes active.</summary>
    public readonly DiagnosisId Id;

    /// <summary>The quantity watched.</summary>
    public readonly LimitSignal Signal;

    /// <summary>The bad side.</summary>
    public readonly LimitDirection Direction;

    /// <summary>The limit trips at this value, in the unit of <see cref="Signal"/>.</summary>
    public readonly int Trip;

    /// <summary>The limit recovers at this value, on the good side of <see cref="Trip"/>.</summary>
    public readonly int Recover;

    /// <summary>How long the value must stay at or beyond trip (or recover), in milliseconds. 0: a single sample decides.</summary>
    public readonly int DelayMilliseconds;

    /// <summary>What the diagnosis takes away.</summary>
    public readonly Reaction Reaction;

    /// <summary>How bad it is. A limit that latches both gates is critical, one that takes nothing away is for information.</summary>
    public readonly Severity Severity;

    /// <summary>Defines a limit whose severity follows from its reaction.</summary>
    /// <exception cref="ArgumentException">Recover is not on the good side of trip, or the delay is negative.</exception>
    public LimitRow(DiagnosisId id, LimitSignal signal, LimitDirection direction, int trip, int recover, int delayMilliseconds, Reaction reaction)
        : this(id, signal, direction, trip, recover, delayMilliseconds, reaction, SeverityOf(reaction))
    {
    }

    /// <summary>Defines a diagnosis that is a question: trips after yes, recovers after no, each for the delay.</summary>
    /// <exception cref="ArgumentException">The delay is negative.</exception>
    public LimitRow(DiagnosisId id, int delayMilliseconds, Reaction reaction, Severity severity)
        : this(id, LimitSignal.Condition, LimitDirection.Above, 1, 0, delayMilliseconds, reaction, severity)
    {
    }

    private LimitRow(
        DiagnosisId id,
        LimitSignal signal,
        LimitDirection direction,
        int trip,
        int recover,
        int delayMilliseconds,
        Reaction reaction,
        Severity severity)
    {
        bool recoverIsGood = direction == LimitDirection.Above ? recover < trip : recover > trip;

        if (!recoverIsGood || delayMilliseconds < 0)
        {
            throw new ArgumentException();
        }

        Id = id;
        Signal = signal;
        Direction = direction;
        Trip = trip;
        Recover = recover;
        DelayMilliseconds = delayMilliseconds;
        Reaction = reaction;
        Severity = severity;
    }

    private static Severity SeverityOf(Reaction reaction)
    {
        if (reaction == Reaction.Latch)
        {
            return Severity.Critical;
        }

        return reaction == Reaction.None ? Severity.Information : Severity.Warning;
    }
}
