using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>
/// What is wrong with every healthy device: readings that drift within what the board states, bursts of noise, contacts that jump, slow ticks,
/// slow writes, pressed buttons, reboots. Each is far below what a fault would be.
/// </summary>
/// <remarks>
/// All amounts are assumptions. Drift: a walk within half of what the boards state as their errors (4 and 8 mV, 5 and 100 uA) and
/// 0.7 K, a sixtieth of that in ten seconds. Ticks of up to
/// 140 ms every 20 s (the boards estimate 110); a write of 20 to 100 ms. A reboot, or a power cut of up to 5 s, every 36 hours.
/// </remarks>
public sealed class Disturbances
{
    private const double DriftSeconds = 10;
    private const double DriftShare = 1.0 / 60;
    private const double DriftCelsius = 0.7;
    private const double ContactSeconds = 600;
    private const double NoiseSeconds = 7200;
    private const double SlowSeconds = 20;
    private const double ButtonSeconds = 8 * 3600;
    private const double RebootSeconds = 36 * 3600;

    private readonly LivePack _pack;
    private readonly FaultBench _faults;
    private readonly RandomStream _random;
    private readonly Walk _current;
    private readonly Walk[] _volts;
    private readonly Walk[] _celsius;
    private readonly Chance _contact;
    private readonly Chance _noise;
    private readonly Chance _slow;
    private readonly Chance _button;
    private readonly Chance _reboot;
    private double _driftLeft;

    /// <summary>Begins with a healthy device.</summary>
    /// <param name="pack">The device.</param>
    /// <param name="bench">Its voltages are measured with the chip's own converter: their stated errors are larger.</param>
    /// <param name="random">Source of chance.</param>
    public Disturbances(LivePack pack, bool bench, RandomStream random)
    {
        _pack = pack;
        _faults = pack.Plant.Faults;
        _random = random;
        _current = new Walk(random, bench ? 50e-3 : 2.5e-3, DriftShare);
        _volts = [.. pack.Plant.Cells.Select(_ => new Walk(random, bench ? 4 : 2, DriftShare))];
        _celsius = [.. pack.Plant.Cells.Select(_ => new Walk(random, DriftCelsius, DriftShare))];
        _contact = new Chance(random, ContactSeconds, () => random.Within(0.1, 2));
        _noise = new Chance(random, NoiseSeconds, () => random.Within(60, 900));
        _slow = new Chance(random, SlowSeconds, () => 0);
        _button = new Chance(random, ButtonSeconds, () => random.Within(0.2, 15));
        _reboot = new Chance(random, RebootSeconds, () => 0);
        Try(FaultKind.StorageSlow, 0, random.Within(20, 100));
    }

    /// <summary>Reboots so far.</summary>
    public int Reboots { get; private set; }

    /// <summary>Lets a moment pass.</summary>
    /// <param name="seconds">Its length.</param>
    public void Advance(double seconds)
    {
        _driftLeft -= seconds;

        if (_driftLeft <= 0)
        {
            _driftLeft += DriftSeconds;
            Drift();
        }

        Follow(_contact, FaultKind.ContactResistance, seconds, () => _random.Within(0.02, 1));
        Follow(_noise, FaultKind.CellReadingNoise, seconds, () => _random.Within(0.1, 0.15));

        if (_button.Advance(seconds))
        {
            _pack.Plant.Button.Pressed = _button.On;
        }

        // One slow tick: a collection of the interpreter.
        _faults.End(FaultKind.TickSlow, 0);

        if (_slow.Advance(seconds))
        {
            Try(FaultKind.TickSlow, 0, _random.Within(10, 140));
        }

        if (_reboot.Advance(seconds))
        {
            Reboots++;
            _pack.Loop.CutPower(_random.Within(0, 1) < 0.5 ? 0 : _random.Within(0.1, 5));
        }
    }

    private void Drift()
    {
        Try(FaultKind.CurrentOffset, 0, _current.Next());

        for (int i = 0; i < _volts.Length; i++)
        {
            Try(FaultKind.CellReadingOffset, i, _volts[i].Next());
            Try(FaultKind.TemperatureOffset, i, _celsius[i].Next());
        }
    }

    private void Follow(Chance chance, FaultKind kind, double seconds, Func<double> magnitude)
    {
        if (!chance.Advance(seconds))
        {
            return;
        }

        if (chance.On)
        {
            Try(kind, (int)_random.Within(0, _volts.Length), magnitude());
        }
        else
        {
            for (int i = 0; i < _volts.Length; i++)
            {
                _faults.End(kind, i);
            }
        }
    }

    private void Try(FaultKind kind, int index, double magnitude)
    {
        if (_faults.Supports(kind, index))
        {
            _faults.Begin(kind, index, magnitude);
        }
    }
}
