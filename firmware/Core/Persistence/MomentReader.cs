using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Puts the moment around an event together.</summary>
public sealed class MomentReader
{
    private readonly Measurements _measurements;
    private readonly Estimates _estimates;
    private readonly Permissions _permissions;
    private readonly Decision _decision;
    private readonly StorageHealth _health;

    /// <summary>The event with its moment; overwritten by the next.</summary>
    public readonly StoredEvent Event = new StoredEvent();

    /// <summary>Binds the results of the stages.</summary>
    /// <param name="measurements">Conditioned signals.</param>
    /// <param name="estimates">States of charge.</param>
    /// <param name="permissions">Diagnoses and latches.</param>
    /// <param name="decision">What the actuators were told.</param>
    /// <param name="health">Number of the boot.</param>
    public MomentReader(Measurements measurements, Estimates estimates, Permissions permissions, Decision decision, StorageHealth health)
    {
        _measurements = measurements;
        _estimates = estimates;
        _permissions = permissions;
        _decision = decision;
        _health = health;
    }

    /// <summary>Takes the present moment.</summary>
    public void Fill(TickClock clock, RawReadings readings)
    {
        Event.Boot = _health.Boots;
        Event.UptimeMilliseconds = clock.NowMilliseconds;
        Event.State = _decision.State;
        Event.Reason = _decision.Reason;
        Event.Flags = StatusBits.Of(readings, _permissions, _decision, true);
        Event.PackQuality = _measurements.PackMicroamps.Quality;
        Event.PackMicroamps = _measurements.PackMicroamps.Value;
        Event.ChargeMicroamps = _decision.ChargeMicroamps;
        Event.ActiveMask = _permissions.ActiveMask;
        Event.LatchedMask = _permissions.LatchedMask;
        Event.ChargeLatchedMask = _permissions.ChargeLatchedMask;
        Event.CellCount = _measurements.CellMicrovolts.Length;
        Event.TemperatureCount = _measurements.TemperatureDeciCelsius.Length;

        for (int i = 0; i < Event.CellCount; i++)
        {
            Event.CellMicrovolts[i] = _measurements.CellMicrovolts[i].Value;
            Event.CellQuality[i] = (byte)_measurements.CellMicrovolts[i].Quality;
            Event.CellChargePpm[i] = _estimates.CellChargePpm[i];
            Event.CellUncertaintyPpm[i] = _estimates.CellUncertaintyPpm[i];
        }

        for (int i = 0; i < Event.TemperatureCount; i++)
        {
            Event.TemperatureDeciCelsius[i] = _measurements.TemperatureDeciCelsius[i].Value;
            Event.TemperatureQuality[i] = (byte)_measurements.TemperatureDeciCelsius[i].Quality;
        }
    }
}
