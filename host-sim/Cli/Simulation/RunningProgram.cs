using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>The program on a virtual chip through its lives: it ticks, hangs, loses its power, boots anew on the same flash.</summary>
public sealed class RunningProgram
{
    /// <summary>From power or reset to the first instruction of the program: boot loader and runtime. An estimate, not measured on a chip.</summary>
    public const double BootSeconds = 0.5;

    private const long TickMicroseconds = 100_000;
    private const long NotWaiting = -1;

    private readonly VirtualChip _chip;
    private readonly Func<RunningBoard> _boot;
    private RunningBoard _board;
    private long _bootMicroseconds = NotWaiting;
    private bool _cold;

    /// <summary>Boots for the first time.</summary>
    /// <param name="chip">The chip, powered and plugged in.</param>
    /// <param name="boot">Starts the program on the chip that is plugged in.</param>
    public RunningProgram(VirtualChip chip, Func<RunningBoard> boot)
    {
        _chip = chip;
        _boot = boot;
        _board = boot();
    }

    /// <summary>The program of this life.</summary>
    public RunningBoard Board => _board;

    /// <summary>Times it has booted.</summary>
    public int BootCount { get; private set; } = 1;

    /// <summary>It hangs: time passes, pins keep their level, nothing is computed. A reboot ends it.</summary>
    public bool Hangs { get; set; }

    /// <summary>It is neither without power nor on its way up.</summary>
    public bool IsUp => _bootMicroseconds == NotWaiting;

    /// <summary>Called after every boot but the first.</summary>
    public Action? OnBoot { get; set; }

    /// <summary>A reset without loss of power, as a crash makes it: what is on the chip's buses keeps its state.</summary>
    public void Reboot()
    {
        GoDown(0, false);
    }

    /// <summary>The power fails, now or a moment ago, and comes back.</summary>
    /// <param name="seconds">How long it is away, not negative.</param>
    public void CutPower(double seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        GoDown(seconds, true);
    }

    /// <summary>One tick of the program, as far as it can run.</summary>
    /// <returns>Microseconds to let pass until the next.</returns>
    public long Tick()
    {
        if (!IsUp && _chip.Clock.Microseconds >= _bootMicroseconds)
        {
            Boot();
        }

        if (IsUp && Hangs)
        {
            return TickMicroseconds;
        }

        int rest = 0;

        if (IsUp)
        {
            _chip.BeginTick();
            rest = _board.RunOnce();
        }

        if (IsUp && !_chip.IsPowered)
        {
            CutPower(0);
        }

        if (IsUp && _chip.RestartAsked)
        {
            Reboot();
        }

        return IsUp ? rest * 1000L : Math.Min(TickMicroseconds, _bootMicroseconds - _chip.Clock.Microseconds);
    }

    private void GoDown(double seconds, bool cold)
    {
        _chip.LosePower();
        Hangs = false;
        _cold = cold;
        _bootMicroseconds = _chip.Clock.Microseconds + (long)((seconds + BootSeconds) * 1e6);
    }

    private void Boot()
    {
        _bootMicroseconds = NotWaiting;

        if (_cold)
        {
            _chip.PowerUp();
        }
        else
        {
            _chip.Reboot();
        }

        BootCount++;
        OnBoot?.Invoke();
        _board = _boot();
    }
}
