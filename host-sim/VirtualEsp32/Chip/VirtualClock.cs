namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Time of one virtual chip, in microseconds since power-on. Moves only when the simulation or a slow transfer moves it.</summary>
public sealed class VirtualClock
{
    /// <summary>Microseconds since power-on.</summary>
    public long Microseconds { get; private set; }

    /// <summary>Lets time pass.</summary>
    /// <param name="microseconds">Not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative time.</exception>
    public void Advance(long microseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microseconds);
        Microseconds += microseconds;
    }
}
