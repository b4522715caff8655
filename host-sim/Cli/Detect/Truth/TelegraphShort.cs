using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>
/// A contact that comes and goes: times in contact as its class says (logarithmically even, single samples exact), times without exponential beyond
/// a least one. Begins in contact.
/// </summary>
public sealed class TelegraphShort
{
    private const double SampleSeconds = 0.1;

    private readonly RandomStream _random;
    private readonly DipClass _kind;
    private long _samplesLeft;

    /// <summary>Begins with a contact.</summary>
    public TelegraphShort(DipClass kind, RandomStream random)
    {
        _kind = kind;
        _random = random;
        On = false;
    }

    /// <summary>The contact conducts.</summary>
    public bool On { get; private set; }

    /// <summary>A contact has begun with this sample.</summary>
    public bool Begins { get; private set; }

    /// <summary>Goes to the next sample.</summary>
    public void Next()
    {
        Begins = false;

        if (_samplesLeft > 0)
        {
            _samplesLeft--;
            return;
        }

        On = !On;
        Begins = On;
        _samplesLeft = (On ? Contact() : Gap()) - 1;
    }

    private long Contact()
    {
        return _kind switch
        {
            DipClass.OneSample => 1,
            DipClass.Samples => 2 + (long)_random.Within(0, 9),
            DipClass.Seconds => Spread(1.1, 10),
            DipClass.Minutes => Spread(20, 120),
            _ => long.MaxValue,
        };
    }

    private long Gap()
    {
        (double least, double mean) = _kind switch
        {
            DipClass.Seconds => (5.0, 25.0),
            DipClass.Minutes => (20.0, 60.0),
            _ => (3.0, 20.0),
        };
        return (long)Math.Round((least + ((mean - least) * _random.Exponential())) / SampleSeconds);
    }

    private long Spread(double low, double high)
    {
        return (long)Math.Round(Math.Exp(_random.Within(Math.Log(low), Math.Log(high))) / SampleSeconds);
    }
}
