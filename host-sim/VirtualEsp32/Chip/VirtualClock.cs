namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Time of the world around one virtual chip, in microseconds. Moves only when the simulation or a slow transfer moves it.</summary>
/// <remarks>It goes on through reboots and power cuts; what the program sees is <see cref="ProgramClock"/>.</remarks>
public sealed class VirtualClock
{
    /// <summary>A wait from which on the world around the chip wants to follow at once, in microseconds.</summary>
    public const long LongWaitMicroseconds = 10_000;

    /// <summary>Microseconds since the simulation began.</summary>
    public long Microseconds { get; private set; }

    /// <summary>At least <see cref="LongWaitMicroseconds"/> have passed at once: what the chip does next must find the world as it is then.</summary>
    public event Action? LongWaitEnded;

    /// <summary>Lets time pass.</summary>
    /// <param name="microseconds">Not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative time.</exception>
    public void Advance(long microseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microseconds);
        Microseconds += microseconds;

        if (microseconds >= LongWaitMicroseconds)
        {
            LongWaitEnded?.Invoke();
        }
    }
}
