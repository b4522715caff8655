namespace InvertedAnodeBms.Core.Measurement;

/// <summary>One channel: raw reading in, calibrated signal with quality and age out.</summary>
public sealed class SignalConditioner
{
    private readonly ChannelSettings _settings;
    private readonly TwoPointCalibration _calibration;
    private readonly Signal _signal;
    private int _lastRaw;
    private int _unchangedMilliseconds;
    private int _microampsWhenChanged;
    private bool _hasSample;

    /// <summary>Binds settings and calibration to the signal that is written.</summary>
    public SignalConditioner(ChannelSettings settings, TwoPointCalibration calibration, Signal signal)
    {
        _settings = settings;
        _calibration = calibration;
        _signal = signal;
    }

    /// <summary>Takes one tick's reading.</summary>
    /// <param name="raw">Reading before calibration, in the unit of the channel.</param>
    /// <param name="status">What the driver says about it.</param>
    /// <param name="elapsedMilliseconds">Time since the previous call, not negative.</param>
    /// <param name="packMicroamps">Present pack current for the stuck check, in microamps.</param>
    public void Condition(int raw, ReadStatus status, int elapsedMilliseconds, int packMicroamps)
    {
        if (status == ReadStatus.Fresh)
        {
            TakeFresh(raw, elapsedMilliseconds, packMicroamps);
            return;
        }

        _signal.AgeMilliseconds = Saturating.Sum(_signal.AgeMilliseconds, elapsedMilliseconds);

        if (status == ReadStatus.Open)
        {
            _signal.Quality = SignalQuality.Open;
        }
        else if (status == ReadStatus.Shorted)
        {
            _signal.Quality = SignalQuality.Shorted;
        }
        else if (_hasSample && _signal.AgeMilliseconds > _settings.MaximumAgeMilliseconds)
        {
            _signal.Quality = SignalQuality.Stale;
        }
    }

    private void TakeFresh(int raw, int elapsedMilliseconds, int packMicroamps)
    {
        _signal.Value = _calibration.Apply(raw);
        _signal.AgeMilliseconds = 0;
        WatchForStuck(raw, elapsedMilliseconds, packMicroamps);
        _hasSample = true;

        if (_signal.Value < _settings.Minimum || _signal.Value > _settings.Maximum)
        {
            _signal.Quality = SignalQuality.OutOfRange;
        }
        else
        {
            _signal.Quality = IsStuck() ? SignalQuality.Stuck : SignalQuality.Good;
        }
    }

    private void WatchForStuck(int raw, int elapsedMilliseconds, int packMicroamps)
    {
        if (_settings.StuckAfterMilliseconds == 0)
        {
            return;
        }

        if (!_hasSample || raw != _lastRaw)
        {
            _lastRaw = raw;
            _unchangedMilliseconds = 0;
            _microampsWhenChanged = packMicroamps;
            return;
        }

        int step = packMicroamps - _microampsWhenChanged;
        bool currentHasMoved = step >= _settings.StuckStepMicroamps || step <= -_settings.StuckStepMicroamps;

        // A code that has been found stuck stays so until it moves, whatever the current does.
        if (!currentHasMoved && !IsStuck())
        {
            _unchangedMilliseconds = 0;
            return;
        }

        _unchangedMilliseconds = Saturating.Sum(_unchangedMilliseconds, elapsedMilliseconds);
    }

    private bool IsStuck()
    {
        return _settings.StuckAfterMilliseconds > 0 && _unchangedMilliseconds >= _settings.StuckAfterMilliseconds;
    }
}
