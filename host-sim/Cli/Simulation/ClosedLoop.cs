using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>The firmware on a virtual chip, wired to a plant, walked through a scenario.</summary>
public sealed class ClosedLoop
{
    private readonly RunningProgram _program;
    private readonly StepRunner _steps;
    private readonly FaultRunner _faults;
    private readonly double _traceSeconds;
    private double _nextTraceSeconds;

    /// <summary>Builds the individual that the scenario's seed stands for, calibrates its board, and boots the firmware.</summary>
    /// <param name="scenario">The experiment.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <param name="traceSeconds">Simulated time between rows of the trace.</param>
    public ClosedLoop(Scenario scenario, long seed, double traceSeconds)
        : this(scenario, seed, traceSeconds, SimulatedCells.Create(scenario, seed))
    {
    }

    /// <summary>The same around cells that are made already.</summary>
    /// <param name="scenario">The experiment.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <param name="traceSeconds">Simulated time between rows of the trace.</param>
    /// <param name="cells">Cells in series, lowest first.</param>
    /// <param name="calibration">Calibration of the board as it was flashed; null for one that was measured.</param>
    public ClosedLoop(Scenario scenario, long seed, double traceSeconds, CellNode[] cells, BoardCalibration? calibration = null)
    {
        SimulatedBoard design = SimulatedBoard.Find(scenario.Board);
        calibration ??= VirtualCalibration.Measure(design, seed);
        _traceSeconds = traceSeconds;
        Chip = new VirtualChip(design.Rig.Model);
        Chip.PlugIn();
        Plant = design.Rig.Build(Chip, cells, seed, "run");
        Plant.AmbientCelsius = scenario.AmbientCelsius;
        Chip.Clock.LongWaitEnded += Follow;
        Plant.OnGateChange += Timeline.Follow;
        _program = new RunningProgram(Chip, () => Boot(design, calibration, scenario, seed)) { OnBoot = TakeBoot };
        Commands = new HostCommand(Chip.Uarts[1]);
        _steps = new StepRunner(scenario, this);
        _faults = new FaultRunner(scenario.Faults, this);
        Metrics = new RunMetrics(Plant);
        Phases = new PhaseLog(Plant);
        Listener.OnStatus = TakeStatus;
        Listener.OnEvent = TakeEvent;
        Listener.OnLithium = Metrics.Shorts.Follow;
    }

    /// <summary>The chip: its host may send to its serial lines, and look at its pins.</summary>
    public VirtualChip Chip { get; }

    /// <summary>The plant.</summary>
    public PackPlant Plant { get; }

    /// <summary>The firmware's core as it runs now: for a judge that must not wait for telemetry.</summary>
    public Core.BmsController Controller => _program.Board.Controller;

    /// <summary>The host's end of the serial line.</summary>
    public TelemetryListener Listener { get; } = new();

    /// <summary>What the host sends.</summary>
    public HostCommand Commands { get; }

    /// <summary>What was so when.</summary>
    public RunTimeline Timeline { get; } = new();

    /// <summary>Extremes and sums.</summary>
    public RunMetrics Metrics { get; }

    /// <summary>What happened and why, state by state.</summary>
    public PhaseLog Phases { get; }

    /// <summary>Share of the scenario that is over, 0 to 1, estimated.</summary>
    public double Progress => _steps.Progress(Seconds, Listener.Status);

    /// <summary>Steps that reached their end.</summary>
    public int FinishedSteps => _steps.FinishedCount;

    /// <summary>Index of the step under way.</summary>
    public int StepIndex => _steps.Index;

    /// <summary>Writes to the flash since the start.</summary>
    public long FlashWrites => Chip.Flash.WriteCount;

    /// <summary>Every step is over.</summary>
    public bool Done => _steps.Done;

    /// <summary>Why the simulation cannot go on, as a sentence; null while it can.</summary>
    public string? Failure { get; private set; }

    /// <summary>There is nothing more to simulate.</summary>
    public bool Ended => Done || Failure is not null;

    /// <summary>Times the program has booted.</summary>
    public int BootCount => _program.BootCount;

    /// <summary>The program runs or hangs; otherwise it is without power or on its way up.</summary>
    public bool IsUp => _program.IsUp;

    /// <summary>Simulated time since the start.</summary>
    public double Seconds => Chip.Clock.Microseconds * 1e-6;

    /// <summary>Called for every event.</summary>
    public Action<LoggedEvent>? OnEvent { get; set; }

    /// <summary>Called for every row of the trace.</summary>
    public Action<TraceRow>? OnTrace { get; set; }

    /// <summary>Runs one tick of the firmware and lets the plant follow to the next.</summary>
    public void Tick()
    {
        // Another simulation may have used this thread.
        Chip.PlugIn();
        long before = Chip.Clock.Microseconds;
        string? step = _steps.Follow(before * 1e-6, Listener.Status);

        if (step is not null)
        {
            Report("scenario", "step", step);
        }

        _faults.Follow(before * 1e-6, text => Report("scenario", "fault", text));
        long rest = _program.Tick();
        Listener.Drain(Chip.Uarts[1]);
        Chip.Clock.Advance(rest);
        Follow();

        if (!IsUp)
        {
            Timeline.Down(Seconds);
        }

        if (Failure is not null)
        {
            return;
        }

        Metrics.Follow(Seconds - (before * 1e-6));

        if (Seconds >= _nextTraceSeconds && Listener.StatusCount > 0)
        {
            _nextTraceSeconds += _traceSeconds;
            OnTrace?.Invoke(Sample());
        }
    }

    /// <summary>
    /// The program starts anew now, as after a crash: the plant's time goes on, the chip's begins at 0, the flash stays. Pins float until it runs.
    /// </summary>
    public void Reboot()
    {
        _program.Reboot();
    }

    /// <summary>The chip loses its power now, and boots when it is back. Its pins float meanwhile; the steps of the scenario go on.</summary>
    /// <param name="seconds">How long, not negative; a brown-out is short.</param>
    public void CutPower(double seconds)
    {
        _program.CutPower(seconds);
    }

    /// <summary>The program hangs, or goes on where it hung: time passes, pins keep their level, nothing is computed. A reboot ends it too.</summary>
    /// <param name="hangs">It hangs from now on.</param>
    public void Hang(bool hangs)
    {
        _program.Hangs = hangs;
    }

    /// <summary>Asks the firmware for a charge mode. A reboot forgets it.</summary>
    public void SetMode(ChargeMode mode)
    {
        _program.Board.Controller.SetMode(mode);
    }

    /// <summary>Every file on the flash is gone, as after flashing with a mass erase. The program runs on.</summary>
    public void MassErase()
    {
        Chip.Flash.MassErase();
    }

    /// <summary>Arms the flash: power is lost within the next write, and the program boots anew.</summary>
    /// <param name="bytes">Bytes of the file that still reach the flash, not negative; a shorter file is whole.</param>
    /// <param name="remains">What is left of a file that is not whole.</param>
    public void PowerCutAtWrite(int bytes, CutRemains remains = CutRemains.Prefix)
    {
        Chip.Flash.CutPowerAtWrite(bytes, remains);
    }

    // As it was flashed: what a person asks for later does not survive a boot.
    private static RunningBoard Boot(SimulatedBoard design, BoardCalibration calibration, Scenario scenario, long seed)
    {
        RunningBoard board = design.Boot(calibration);
        board.Controller.SetSimulated(seed);
        board.Controller.SetNewCells(scenario.NewCells);
        return board;
    }

    // Also in the middle of a tick, when it has waited for long: what it reads next must be what is there then.
    private void Follow()
    {
        try
        {
            if (Failure is null)
            {
                Plant.AdvanceTo(Chip.Clock.Microseconds);
            }
        }
        catch (CellDomainException error)
        {
            Failure = $"The simulation ends at {Number.Clock(Seconds)} h: {error.Message}.";
            Report("tool", "stopped", Failure);
        }
    }

    private void TakeBoot()
    {
        Phases.Restart(Seconds);
        Timeline.Boot(Seconds);
        Metrics.Shorts.Restart();
        Report("chip", "boot", "the program starts anew");
    }

    private void TakeStatus(StatusMessage status)
    {
        Metrics.Follow(status);
        Phases.Follow(status, Seconds);
        Timeline.Follow(status, Seconds);
    }

    private void TakeEvent(EventMessage message)
    {
        Phases.Follow(message, Seconds);
        Timeline.Follow(message, Seconds);
        Metrics.Shorts.Follow(message);
        Report("firmware", message.Kind.ToString(), Words.Of(message));
    }

    private void Report(string source, string kind, string text)
    {
        OnEvent?.Invoke(new LoggedEvent(Seconds, source, kind, text));
    }

    private TraceRow Sample()
    {
        StatusMessage status = Listener.Status;
        CellNode[] cells = Plant.Cells;
        return new TraceRow
        {
            Seconds = Seconds,
            State = (int)status.State,
            Reason = (int)status.Reason,
            MeasuredAmperes = status.PackMicroamps * 1e-6,
            CommandedAmperes = status.ChargeMicroamps * 1e-6,
            TrueAmperes = Plant.Amperes,
            MeasuredVolts = Scale(status.CellMicrovolts, cells.Length, 1e-6),
            TrueVolts = [.. cells.Select(cell => cell.CellVolts)],
            EstimatedCharge = Scale(status.CellChargePpm, cells.Length, 1e-6),
            Uncertainty = Scale(status.CellUncertaintyPpm, cells.Length, 1e-6),
            TrueCharge = [.. cells.Select(cell => cell.Model.StateOfCharge)],
            MeasuredCelsius = Scale(status.TemperatureDeciCelsius, status.TemperatureCount, 0.1),
            TrueCelsius = [.. cells.Select(cell => cell.Celsius)],
            ShortEvidence = [.. cells.Select((_, cell) => Metrics.Shorts[cell].Evidence)],
            ShortLevel = [.. cells.Select((_, cell) => Metrics.Shorts[cell].Level)],
            HighPassVolts = [.. Metrics.Cells.Select(cell => cell.Noise.TakePeak())],
            Lithium = [.. Metrics.Cells.Select(cell => cell.TakeLithium())],
        };
    }

    private static double[] Scale(int[] values, int count, double factor)
    {
        double[] scaled = new double[count];

        for (int i = 0; i < count; i++)
        {
            scaled[i] = values[i] * factor;
        }

        return scaled;
    }
}
