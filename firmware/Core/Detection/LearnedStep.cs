namespace InvertedAnodeBms.Core.Detection;

/// <summary>The last change of level that was learned: when it returns within ten minutes, that is no event of its own.</summary>
public sealed class LearnedStep
{
    private readonly int _mostMilliseconds;
    private int _milliseconds;

    /// <summary>The change in V; 0 for none.</summary>
    public float Volts;

    /// <summary>It was counted as an event already.</summary>
    public bool Counted;

    /// <summary>Begins without one.</summary>
    /// <param name="mostMilliseconds">It is remembered this long, in milliseconds.</param>
    public LearnedStep(int mostMilliseconds)
    {
        _mostMilliseconds = mostMilliseconds;
    }

    /// <summary>A change was learned.</summary>
    /// <param name="volts">Change in V.</param>
    /// <param name="counted">It was counted.</param>
    public void Set(float volts, bool counted)
    {
        Volts = volts;
        Counted = counted;
        _milliseconds = 0;
    }

    /// <summary>Time passes.</summary>
    /// <param name="milliseconds">Length of the tick.</param>
    public void Age(int milliseconds)
    {
        _milliseconds += milliseconds;

        if (_milliseconds >= _mostMilliseconds)
        {
            _milliseconds = _mostMilliseconds;
            Volts = 0f;
        }
    }

    /// <summary>A change the other way is about as large: it takes this one back.</summary>
    /// <param name="fall">Fall in V; below 0 a rise.</param>
    public bool TakenBackBy(float fall)
    {
        float change = fall < 0f ? -fall : fall;
        float size = fall < 0f ? -Volts : Volts;
        return 0f < size && change < 2f * size && size < 2f * change;
    }
}
