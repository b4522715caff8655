using System;
using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Commands;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core;

/// <summary>
/// The battery management system: one call of <see cref="Tick"/> is one pass through the pipeline. Knows no hardware and no clock, and
/// allocates nothing after construction.
/// </summary>
public sealed class BmsController
{
    private readonly IFrontEnd _frontEnd;
    private readonly IActuators _actuators;
    private readonly TickClock _clock;
    private readonly RawReadings _readings;
    private readonly MeasurementStage _measurement;
    private readonly EstimationStage _estimation;
    private readonly DepositionStage _deposition;
    private readonly DetectionStage _detection;
    private readonly AdviceStage _advice;
    private readonly ProtectionStage _protection;
    private readonly ChargeStage _charging;
    private readonly PersistenceStage _persistence;
    private readonly TelemetryStage _telemetry;
    private readonly CommandStage _commands;
    private readonly HelloMessage _hello;

    /// <summary>Conditioned signals of the last tick.</summary>
    public readonly Measurements Measurements;

    /// <summary>Estimates of the last tick.</summary>
    public readonly Estimates Estimates;

    /// <summary>Where the lithium is believed to be after the last tick.</summary>
    public readonly DepositionResult Deposition;

    /// <summary>What the detectors said in the last tick.</summary>
    public readonly DetectionResult Detection;

    /// <summary>What protection permitted in the last tick.</summary>
    public readonly Permissions Permissions;

    /// <summary>What the pack has been through.</summary>
    public readonly LifeCounters Counters;

    /// <summary>The events that are stored. Read between ticks only.</summary>
    public readonly EventLog Log;

    /// <summary>What is known of the storage.</summary>
    public readonly StorageHealth Storage;

    /// <summary>What the actuators were told in the last tick.</summary>
    public readonly Decision Decision;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="configuration">Board and cell.</param>
    /// <param name="frontEnd">Sensors.</param>
    /// <param name="actuators">Gates and charger.</param>
    /// <param name="link">Serial line.</param>
    /// <param name="store">Where learned state survives a reboot; <see cref="NoStorage"/> where it does not.</param>
    /// <exception cref="ArgumentException">Cell or sensor count out of range, or no tick time.</exception>
    public BmsController(
        BmsConfiguration configuration,
        IFrontEnd frontEnd,
        IActuators actuators,
        ITelemetryLink link,
        IRecordStore store)
    {
        int cells = configuration.CellCount;
        int temperatures = configuration.TemperatureCount;
        bool cellsFit = cells >= 1 && cells <= BmsConfiguration.MaximumCells;
        bool temperaturesFit = temperatures >= 1 && temperatures <= StatusMessage.MaximumTemperatures;
        bool timesFit = configuration.TickMilliseconds > 0 && configuration.MaximumGapMilliseconds >= configuration.TickMilliseconds;

        if (!cellsFit || !temperaturesFit || !timesFit)
        {
            throw new ArgumentException();
        }

        Storage = new StorageHealth(store.IsFitted());
        SettingsStage settings = new SettingsStage(store, configuration, Storage);
        configuration = settings.Running;
        _frontEnd = frontEnd;
        _actuators = actuators;
        _clock = new TickClock(configuration.MaximumGapMilliseconds);
        _readings = new RawReadings(cells, temperatures);
        _measurement = new MeasurementStage(configuration.Measurement, cells, temperatures);
        _estimation = new EstimationStage(configuration.Cell, configuration.Measurement, cells, configuration.MaximumGapMilliseconds);
        _deposition = new DepositionStage(configuration.Cell, cells);
        _detection = new DetectionStage(configuration.Cell, configuration.Measurement, configuration.Detection, cells);
        _protection = new ProtectionStage(configuration, Storage);
        Measurements = _measurement.Result;
        Estimates = _estimation.Result;
        Deposition = _deposition.Result;
        Detection = _detection.Result;
        _advice = new AdviceStage(configuration.Cell.Deposition, Deposition, Detection);
        Permissions = _protection.Result;
        _charging = new ChargeStage(configuration.Cell, Measurements, Permissions, Estimates, _advice.Result, Detection);
        Decision = _charging.Result;
        _charging.Requests.Mode = configuration.Mode;
        _charging.Requests.NewCells = configuration.NewCells;
        _persistence = new PersistenceStage(
            store, configuration, Measurements, _estimation, _deposition, _detection, _protection, _charging, settings, Storage);
        Counters = _persistence.Counters;
        Log = _persistence.Log;
        FrameWriter writer = new FrameWriter();
        _hello = Identify(configuration);
        _hello.DeviceNumber = settings.RunningValues.Values[(int)ConfigurationItem.DeviceNumber];
        _telemetry = new TelemetryStage(link, writer, _hello, Storage, Counters);
        _commands = new CommandStage(link, writer, settings, _protection, _persistence, _telemetry, Storage, Estimates);
    }

    /// <summary>One pass: acquire, condition, estimate, deposit, detect, advise, protect, charge, actuate, obey, record, report, beat.</summary>
    /// <param name="nowMilliseconds">Time since boot. May jitter, stand still or jump: that is noticed, and takes permission away.</param>
    public void Tick(long nowMilliseconds)
    {
        _clock.Advance(nowMilliseconds);
        int elapsed = _clock.ElapsedMilliseconds;

        _readings.Clear();
        _frontEnd.Acquire(_readings);
        _commands.Poll();
        _measurement.Condition(_readings, elapsed);
        _estimation.Estimate(Measurements, Decision.ChargeMicroamps, Permissions.Cleared, _clock);
        _deposition.Deposit(Measurements, Estimates, elapsed);

        if (Permissions.Cleared)
        {
            _detection.Acknowledge(Estimates);
        }

        _detection.Detect(Measurements, Estimates, Deposition, _clock);
        _advice.Advise();
        _protection.Check(Measurements, Estimates, Detection, Decision, _clock, _readings.ButtonPressed, _commands.Requests);
        _charging.Decide(_readings, elapsed);
        _actuators.Apply(Decision);
        _commands.Do();
        _persistence.Record(_clock, _readings);
        _telemetry.Report(_clock, _readings, Measurements, Estimates, Deposition, Detection, _protection, Decision);
        _commands.Answer(_clock, _readings);

        if (Decision.HeartbeatDue)
        {
            _actuators.Beat();
        }

        if (_commands.IsRestartDue(Decision, elapsed))
        {
            _actuators.Restart();
        }
    }

    /// <summary>The program runs on a virtual chip: the greeting says so. Nothing else depends on it.</summary>
    /// <param name="seed">Seed of the simulation.</param>
    public void SetSimulated(long seed)
    {
        _hello.Simulated = true;
        _hello.DeviceNumber = seed;
    }

    /// <summary>How fast the pack shall be charged from now on.</summary>
    public void SetMode(ChargeMode mode)
    {
        _charging.Requests.Mode = mode;
    }

    /// <summary>The pack has cells that were never charged: their first full charges are gentle. Counted over life, not since boot.</summary>
    public void SetNewCells(bool areNew)
    {
        _charging.Requests.NewCells = areNew;
    }

    /// <summary>When the pack is wanted full: the charge then ends shortly before, not hours.</summary>
    /// <param name="atMilliseconds">Time on the clock of <see cref="Tick"/>; a time that has passed means that none is known.</param>
    public void SetWakeUp(long atMilliseconds)
    {
        _charging.Requests.UntilUseMilliseconds = atMilliseconds > _clock.NowMilliseconds ? atMilliseconds - _clock.NowMilliseconds : 0;
    }

    private static HelloMessage Identify(BmsConfiguration configuration)
    {
        return new HelloMessage
        {
            BoardId = configuration.BoardId,
            CellDesign = configuration.Cell.Id,
            CellCount = configuration.CellCount,
            TemperatureCount = configuration.TemperatureCount,
            TickMilliseconds = configuration.TickMilliseconds,
            CapacityNanocoulombs = configuration.Cell.CapacityNanocoulombs,
        };
    }
}
