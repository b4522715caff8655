using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>
/// What is wrong with every healthy device: readings that drift within what the board states, bursts of noise, contacts that jump, slow ticks,
/// slow writes, pressed buttons, reboots. Each is far below what a fault would be.
/// </summary>
/// <remarks>
/// All amounts are assumptions. Drift: half of what the boards state as their errors (4 and 8 mV, 5 and 100 uA), thermistors 0.7 K. Ticks of up to
/// 140 ms every 20 s (the boards estimate 110); a write of 20 to 100 ms. A reboot, or a power cut of up to 5 s, every 36 hours.
/// </remarks>
public sealed class Disturbances
{
    private const double DriftSeconds = 600;
    private const double ContactSeconds = 600;
    private const double NoiseSeconds = 7200;
    private const double SlowSeconds = 20;
    private const double ButtonSeconds = 8 * 3600;
    private const double RebootSeconds = 36 * 3600;

    private readonly LivePack _pack;
    private readonly FaultBench _faults;
    private readonly RandomStream _random;
    private readonly double _driftVolts;
    private readonly double _driftAmperes;
    private readonly Chance _drift;
    private readonly Chance _contact;
    private readonly Chance _noise;
    private readonly Chance _slow;
    private readonly Chance _button;
    private readonly Chance _reboot;
    private int _cell;

    /// <summary>Begins with a healthy device.</summary>
    /// <param name="pack">The device.</param>
    /// <param name="bench">Its voltages are measured with the chip's own converter: their stated errors are larger.</param>
    /// <param name="random">Source of chance.</param>
    public Disturbances(LivePack pack, bool bench, RandomStream random)
    {
        _pack = pack;
        _faults = pack.Plant.Faults;
        _random = random;
        _driftVolts = bench ? 4e-3 : 2e-3;
        _driftAmperes = bench ? 50e-6 : 2.5e-6;
        _drift = new Chance(random, DriftSeconds, () => 0);
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
        if (_drift.Advance(seconds))
        {
            Drift();
        }

        Follow(_contact, FaultKind.ContactResistance, seconds, () => _random.Within(0.02, 1));
        Follow(_noise, FaultKind.CellReadingNoise, seconds, () => _random.Within(0.1, 0.6));

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
        Try(FaultKind.CurrentOffset, 0, 1e3 * _random.Within(-_driftAmperes, _driftAmperes));

        for (int i = 0; i < _pack.Plant.Cells.Length; i++)
        {
            Try(FaultKind.CellReadingOffset, i, 1e3 * _random.Within(-_driftVolts, _driftVolts));
            Try(FaultKind.TemperatureOffset, i, _random.Within(-0.7, 0.7));
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
            _cell = (int)_random.Within(0, _pack.Plant.Cells.Length);
            Try(kind, _cell, magnitude());
        }
        else
        {
            for (int i = 0; i < _pack.Plant.Cells.Length; i++)
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
