using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Cli.Detect.Truth;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>
/// A person's days with one pack: worn with a load that steps, put aside, docked for minutes or a night. Docking bounces, and a pack in the dock
/// loses its contact now and then. Nothing is left out because the pack is empty or full.
/// </summary>
/// <remarks>Assumed: worn 0.3 to 9 h, aside 0.1 to 8 h, docked 0.2 to 11 h; 0 to 6 bounces of 0.1 to 0.4 s; a lost contact every 40 minutes;
/// the charger ripples by 0.1 to 1 % with a period of 0.3 to 20 s.</remarks>
public sealed class DailyUse
{
    private const double HourSeconds = 3600;
    private const double LostContactSeconds = 2400;

    private readonly RandomStream _random;
    private readonly LivePack _pack;
    private WearableLoad _load;
    private double _phaseLeft;
    private double _contactLeft;
    private bool _contact = true;
    private int _bounces;
    private double _ripple;
    private double _radiansPerSecond;
    private double _phase;

    /// <summary>Begins at some hour of some day.</summary>
    public DailyUse(LivePack pack, RandomStream random)
    {
        _pack = pack;
        _random = random;
        _load = new WearableLoad(random);
        Begin((UsePhase)(int)random.Within(0, 3));
    }

    /// <summary>What the pack is used for now.</summary>
    public UsePhase Phase { get; private set; }

    /// <summary>Lets a moment pass.</summary>
    /// <param name="seconds">Its length.</param>
    public void Advance(double seconds)
    {
        _phaseLeft -= seconds;

        if (_phaseLeft <= 0)
        {
            Begin(Next());
        }
        else if (Phase == UsePhase.Docked)
        {
            Jump(seconds);
            _phase += _radiansPerSecond * seconds;
            _pack.Plant.Charger.Ripple = _ripple * Math.Sin(_phase);
        }
        else if (Phase == UsePhase.Worn)
        {
            _pack.Load(_load.Next(seconds));
        }
    }

    private UsePhase Next()
    {
        bool often = _random.Within(0, 1) < 0.6;
        return Phase switch
        {
            UsePhase.Worn => often ? UsePhase.Docked : UsePhase.Aside,
            UsePhase.Aside => often ? UsePhase.Worn : UsePhase.Docked,
            _ => often ? UsePhase.Worn : UsePhase.Aside,
        };
    }

    private void Begin(UsePhase phase)
    {
        Phase = phase;
        _phaseLeft = HourSeconds * phase switch
        {
            UsePhase.Worn => Math.Exp(_random.Within(Math.Log(0.3), Math.Log(9))),
            UsePhase.Aside => Math.Exp(_random.Within(Math.Log(0.1), Math.Log(8))),
            _ => Math.Exp(_random.Within(Math.Log(0.2), Math.Log(11))),
        };
        _load = phase == UsePhase.Worn ? new WearableLoad(_random) : _load;
        _pack.Load(phase == UsePhase.Worn ? 0 : null);
        _bounces = (int)_random.Within(0, 7);
        _ripple = Math.Exp(_random.Within(Math.Log(1e-3), Math.Log(1e-2)));
        _radiansPerSecond = 2 * Math.PI / Math.Exp(_random.Within(Math.Log(0.3), Math.Log(20)));
        SetContact(phase == UsePhase.Docked);
    }

    private void Jump(double seconds)
    {
        _contactLeft -= seconds;

        if (_contactLeft <= 0)
        {
            _bounces -= _contact ? 1 : 0;
            SetContact(!_contact);
        }
    }

    private void SetContact(bool made)
    {
        _contact = made;
        _contactLeft = !made || _bounces > 0 ? _random.Within(0.1, 0.4) : LostContactSeconds * _random.Exponential();
        _pack.Dock(made);
    }
}
