using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Adc;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Thermistor;

/// <summary>An NTC thermistor on an ADC channel: temperature, or what is wrong with the sensor.</summary>
public sealed class NtcThermistor
{
    /// <summary>At and below this the pin is shorted to ground, in microvolts. 150 mV is also the end of the useful range.</summary>
    private const int ShortedMicrovolts = 150_000;

    private readonly OversampledAdcChannel _channel;
    private readonly AdcReference _reference;
    private readonly NtcTable _table;
    private readonly int _supplyMicrovolts;
    private readonly int _openMicrovolts;

    /// <summary>Temperature in 0.1 degC; valid when the last reading was fresh.</summary>
    public int DeciCelsius;

    /// <summary>Binds the channel.</summary>
    /// <param name="channel">Channel the thermistor is wired to.</param>
    /// <param name="reference">Corrects the ADC.</param>
    /// <param name="table">Characteristic with its pull-up.</param>
    /// <param name="supply">Voltage at the top of the pull-up.</param>
    public NtcThermistor(OversampledAdcChannel channel, AdcReference reference, NtcTable table, ElectricPotential supply)
    {
        _channel = channel;
        _reference = reference;
        _table = table;
        _supplyMicrovolts = Units.Microvolts(supply);
        _openMicrovolts = _supplyMicrovolts / 100 * 90;
    }

    /// <summary>Reads once.</summary>
    public ReadStatus Read()
    {
        _channel.Read();

        if (!_reference.Plausible)
        {
            return ReadStatus.Failed;
        }

        int pinMicrovolts = _reference.Correct(_channel.PinMicrovolts);

        if (_channel.AtFloor || pinMicrovolts <= ShortedMicrovolts)
        {
            return ReadStatus.Shorted;
        }

        if (_channel.AtCeiling || pinMicrovolts >= _openMicrovolts)
        {
            return ReadStatus.Open;
        }

        DeciCelsius = _table.DeciCelsius((int)(pinMicrovolts * 1_000_000L / _supplyMicrovolts));
        return ReadStatus.Fresh;
    }
}
