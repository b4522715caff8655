using System;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Adc;

/// <summary>
/// Bidirectional current-sense amplifier (INA181 and alike) on a shunt: its output sits at a reference voltage when no current flows.
/// </summary>
public sealed class ShuntAmplifier
{
    private readonly int _zeroMicrovolts;
    private readonly long _microohmsTimesGain;

    /// <summary>Takes nominal values; the two-point calibration removes their tolerance.</summary>
    /// <param name="shunt">Resistance of the shunt.</param>
    /// <param name="gain">Volts per volt.</param>
    /// <param name="zero">Output at no current: the voltage at the amplifier's reference pin.</param>
    /// <exception cref="ArgumentException">No shunt or no gain.</exception>
    public ShuntAmplifier(ElectricResistance shunt, int gain, ElectricPotential zero)
    {
        _zeroMicrovolts = Units.Microvolts(zero);
        _microohmsTimesGain = Units.Microohms(shunt) * gain;

        if (_microohmsTimesGain <= 0)
        {
            throw new ArgumentException();
        }
    }

    /// <summary>Current in microamps for an output voltage in microvolts; positive when the output is above zero.</summary>
    public int Microamps(int outputMicrovolts)
    {
        return (int)((outputMicrovolts - _zeroMicrovolts) * 1_000_000L / _microohmsTimesGain);
    }
}
