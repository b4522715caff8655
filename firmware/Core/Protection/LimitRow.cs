using System;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>One limit: the (trip, recover, delay) triplet, what it watches, and what it takes away. Immutable; checked when it is made.</summary>
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

    /// <summary>Defines a limit.</summary>
    /// <exception cref="ArgumentException">Recover is not on the good side of trip, or the delay is negative.</exception>
    public LimitRow(DiagnosisId id, LimitSignal signal, LimitDirection direction, int trip, int recover, int delayMilliseconds, Reaction reaction)
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
    }
}
