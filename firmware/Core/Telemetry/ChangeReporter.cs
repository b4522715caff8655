using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Compares each tick with the one before and sends one event per change: exactly once each.</summary>
public sealed class ChangeReporter
{
    private const int MaskBits = 64;

    private readonly ITelemetryLink _link;
    private readonly FrameWriter _writer;
    private readonly EventMessage _event = new EventMessage();
    private readonly SignalQuality[] _cellQuality;
    private readonly SignalQuality[] _temperatureQuality;
    private readonly int[] _levels;
    private SignalQuality _packQuality;
    private BmsState _state;
    private long _activeMask;
    private long _latchedMask;

    /// <summary>Creates a reporter that has seen nothing: self-test, no diagnosis, no data.</summary>
    public ChangeReporter(ITelemetryLink link, FrameWriter writer, int cellCount, int temperatureCount)
    {
        _link = link;
        _writer = writer;
        _cellQuality = new SignalQuality[cellCount];
        _temperatureQuality = new SignalQuality[temperatureCount];
        _levels = new int[cellCount];
    }

    /// <summary>Reports one tick.</summary>
    public void Report(
        long nowMilliseconds, Measurements measurements, DetectionResult detection, Permissions permissions, Decision decision)
    {
        _event.UptimeMilliseconds = nowMilliseconds;
        _event.HighestCellMicrovolts = measurements.HighestCellMicrovolts;
        _event.LowestCellMicrovolts = measurements.LowestCellMicrovolts;
        _event.PackMicroamps = measurements.PackMicroamps.Value;
        _event.HottestDeciCelsius = measurements.HottestDeciCelsius;
        _event.ColdestDeciCelsius = measurements.ColdestDeciCelsius;

        ReportQualities(measurements);
        ReportLevels(detection);

        if (permissions.ActiveMask != _activeMask)
        {
            ReportBits(permissions.ActiveMask & ~_activeMask, EventKind.DiagnosisRaised);
            ReportBits(_activeMask & ~permissions.ActiveMask, EventKind.DiagnosisEnded);
            _activeMask = permissions.ActiveMask;
        }

        if (permissions.LatchedMask != _latchedMask)
        {
            ReportBits(permissions.LatchedMask & ~_latchedMask, EventKind.DiagnosisLatched);
            _latchedMask = permissions.LatchedMask;
        }

        if (permissions.Cleared)
        {
            Send(EventKind.FaultsCleared, 0, 0);
        }

        if (decision.State != _state)
        {
            Send(EventKind.StateChanged, (int)_state, (int)decision.State);
            _state = decision.State;
        }
    }

    private void ReportQualities(Measurements measurements)
    {
        for (int i = 0; i < _cellQuality.Length; i++)
        {
            SignalQuality quality = measurements.CellMicrovolts[i].Quality;

            if (quality != _cellQuality[i])
            {
                Send(EventKind.CellQualityChanged, i, (int)quality);
                _cellQuality[i] = quality;
            }
        }

        if (measurements.PackMicroamps.Quality != _packQuality)
        {
            _packQuality = measurements.PackMicroamps.Quality;
            Send(EventKind.PackQualityChanged, 0, (int)_packQuality);
        }

        for (int i = 0; i < _temperatureQuality.Length; i++)
        {
            SignalQuality quality = measurements.TemperatureDeciCelsius[i].Quality;

            if (quality != _temperatureQuality[i])
            {
                Send(EventKind.TemperatureQualityChanged, i, (int)quality);
                _temperatureQuality[i] = quality;
            }
        }
    }

    private void ReportLevels(DetectionResult detection)
    {
        for (int i = 0; i < _levels.Length; i++)
        {
            int level = detection.Cells[i].Level;

            if (level != _levels[i])
            {
                Send(EventKind.ShortLevelChanged, i, level);
                _levels[i] = level;
            }
        }
    }

    private void ReportBits(long mask, EventKind kind)
    {
        // A stored latch may be any bit: shifted down, the topmost fills the mask with ones for ever.
        for (int bit = 0; bit < MaskBits && mask != 0; bit++)
        {
            if ((mask & 1) != 0)
            {
                Send(kind, bit, 0);
            }

            mask >>= 1;
        }
    }

    private void Send(EventKind kind, int subject, int value)
    {
        _event.Kind = kind;
        _event.Subject = subject;
        _event.Value = value;
        _writer.Begin(FrameType.Event);
        _event.Write(_writer);
        _link.Send(_writer.Wire, _writer.Finish());
    }
}
