using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>
/// How a pack is used: charges at 0.1 to 1 C, whole and partial, rests, wearable discharges. Follows the true voltage of the cells and nothing that
/// the firmware says.
/// </summary>
public sealed class UseProfile
{
    /// <summary>Current of 1 C, in amperes.</summary>
    public const double OneC = 0.036;

    private const double LowVolts = 2.9;
    private const double EndAmperes = 1.8e-3;
    private const double LongestConstantVoltageSeconds = 5400;

    private readonly RandomStream _random;
    private readonly bool _wholeCycles;
    private PhaseKind _phase;
    private ChargerSource _charger;
    private WearableLoad _load;
    private bool _wornWhileCharging;
    private bool _goesUp;
    private double _left;
    private double _chargeLeft;
    private double _steady;

    /// <summary>Begins at some point of a use.</summary>
    /// <param name="random">Source of chance.</param>
    /// <param name="wholeCycles">Full charges at 0.5 C and full discharges at about 0.4 C, one after the other.</param>
    public UseProfile(RandomStream random, bool wholeCycles)
    {
        _random = random;
        _wholeCycles = wholeCycles;
        _charger = new ChargerSource(0, random);
        _load = new WearableLoad(random);
        Begin(wholeCycles ? PhaseKind.Discharge : (PhaseKind)(int)random.Within(0, 3));
    }

    /// <summary>What it is now.</summary>
    public PhaseKind Phase => _phase;

    /// <summary>The load has changed within the last moment: two readings of it may disagree.</summary>
    public bool Stepped { get; private set; }

    /// <summary>Current of the last moment, in amperes, positive when charging.</summary>
    public double Amperes { get; private set; }

    /// <summary>Lets a moment pass.</summary>
    /// <param name="seconds">Its length.</param>
    /// <param name="lowestVolts">Lowest cell.</param>
    /// <param name="highestVolts">Highest cell.</param>
    public void Advance(double seconds, double lowestVolts, double highestVolts)
    {
        _left -= seconds;
        double amperes = 0;
        bool over = _left <= 0;

        if (_phase == PhaseKind.Charge)
        {
            double drawn = _wornWhileCharging ? _load.Next(seconds) : 0;
            amperes = _charger.Next(highestVolts, seconds) - drawn;
            _chargeLeft -= amperes * seconds;
            over |= _charger.Done(EndAmperes) || _chargeLeft <= 0;
        }
        else if (_phase == PhaseKind.Discharge)
        {
            amperes = -(_steady + _load.Next(seconds));
            _chargeLeft += amperes * seconds;
            over |= lowestVolts < LowVolts || _chargeLeft <= 0;
        }

        Stepped = Math.Abs(amperes - Amperes) > 1e-3;
        Amperes = amperes;

        if (over)
        {
            Begin(Next());
        }
    }

    private PhaseKind Next()
    {
        if (_phase != PhaseKind.Rest && _random.Within(0, 1) < 0.7)
        {
            return PhaseKind.Rest;
        }

        _goesUp = !_goesUp;
        return _goesUp ? PhaseKind.Charge : PhaseKind.Discharge;
    }

    private void Begin(PhaseKind phase)
    {
        _phase = phase;
        double capacity = OneC * 3600;

        switch (phase)
        {
            case PhaseKind.Charge:
                double rate = _wholeCycles ? 0.5 : Math.Exp(_random.Within(Math.Log(0.1), 0));
                bool whole = _wholeCycles || _random.Within(0, 1) < 0.5;
                _goesUp = true;
                _charger = new ChargerSource(rate * OneC, _random);
                _load = new WearableLoad(_random);
                _wornWhileCharging = !_wholeCycles && _random.Within(0, 1) < 0.3 && rate > 0.4;
                _chargeLeft = whole ? 2 * capacity : capacity * _random.Within(0.1, 0.5);
                _left = (3600 / rate) + LongestConstantVoltageSeconds;
                break;

            case PhaseKind.Discharge:
                _goesUp = false;
                _load = new WearableLoad(_random);
                _steady = _wholeCycles ? 8e-3 : _random.Within(0, 6e-3);
                _chargeLeft = _wholeCycles ? 2 * capacity : capacity * _random.Within(0.1, 0.7);
                _left = double.PositiveInfinity;
                break;

            default:
                _left = _random.Within(300, 2400);
                break;
        }
    }
}
