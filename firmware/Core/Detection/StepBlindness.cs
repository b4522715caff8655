namespace InvertedAnodeBms.Core.Detection;

/// <summary>
/// After a step that may move the voltage by more than the noise because the model is wrong, nothing is looked at for two seconds; but not after
/// every step of a load that steps all the time.
/// </summary>
public sealed class StepBlindness
{
    private const int EveryMilliseconds = 20_000;
    private const int LastsMilliseconds = 2_000;

    private int _milliseconds;

    /// <summary>Sees again.</summary>
    public void Reset()
    {
        _milliseconds = LastsMilliseconds;
    }

    /// <summary>Takes a tick.</summary>
    /// <param name="step">Such a step came with it.</param>
    /// <param name="milliseconds">Length of the tick.</param>
    /// <returns>True when nothing is to be looked at.</returns>
    public bool Take(bool step, int milliseconds)
    {
        bool due = step && _milliseconds >= EveryMilliseconds;
        _milliseconds += _milliseconds < EveryMilliseconds ? milliseconds : 0;
        _milliseconds = due ? 0 : _milliseconds;
        return _milliseconds < LastsMilliseconds;
    }
}
