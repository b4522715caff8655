using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>The state of the device itself: which kind of signal fault, reference, storage, length of the tick, configuration.</summary>
public sealed class SystemWatch
{
    private readonly StorageHealth _storage;
    private readonly bool _configurationFits;
    private readonly bool _calibrated;

    /// <summary>Creates the watch; the configuration is checked once.</summary>
    public SystemWatch(BmsConfiguration configuration, StorageHealth storage)
    {
        _storage = storage;
        _configurationFits = ConfigurationCheck.Fits(configuration.Cell);
        _calibrated = configuration.Measurement.Calibration.Known;
    }

    /// <summary>Takes one tick.</summary>
    public void Update(Measurements measurements, TickClock clock, Conditions conditions)
    {
        int qualities = measurements.QualityMask;
        conditions.Set(DiagnosisId.SensorNoData, Has(qualities, SignalQuality.NoDataYet));
        conditions.Set(DiagnosisId.SensorStale, Has(qualities, SignalQuality.Stale));
        conditions.Set(DiagnosisId.SensorOpen, Has(qualities, SignalQuality.Open));
        conditions.Set(DiagnosisId.SensorShorted, Has(qualities, SignalQuality.Shorted));
        conditions.Set(DiagnosisId.SensorOutOfRange, Has(qualities, SignalQuality.OutOfRange));
        conditions.Set(DiagnosisId.SensorStuck, Has(qualities, SignalQuality.Stuck));
        conditions.Set(DiagnosisId.ReferenceFault, measurements.ReferenceFailed);
        conditions.Set(DiagnosisId.RecordsLost, _storage.RecordsLost);
        conditions.Set(DiagnosisId.SettingsRefused, _storage.SettingsRefused);
        conditions.Set(DiagnosisId.RecordWriteFailing, _storage.WriteFailing);
        bool rebooted = _storage.RebootedWhileCharging && _storage.UncleanBoots >= ProtectionSettings.UncleanBoots;
        conditions.Set(DiagnosisId.RepeatedReboots, rebooted);
        conditions.Set(DiagnosisId.RepeatedShortBoots, _storage.ShortBoots >= ProtectionSettings.ShortBoots);
        conditions.Set(DiagnosisId.TickOverrun, clock.Overran);
        conditions.Set(DiagnosisId.NotCalibrated, !_calibrated);
        conditions.Set(DiagnosisId.ConfigurationOutOfBounds, !_configurationFits);
    }

    private static bool Has(int qualities, SignalQuality quality)
    {
        return (qualities & (1 << (int)quality)) != 0;
    }
}
