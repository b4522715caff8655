using System;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Adc;

/// <summary>Two resistors that bring a cell voltage into the range of an ADC.</summary>
public sealed class VoltageDivider
{
    private readonly long _totalOhms;
    private readonly long _bottomOhms;

    /// <summary>Takes nominal values; the two-point calibration removes their tolerance.</summary>
    /// <param name="top">Between the cell and the pin.</param>
    /// <param name="bottom">Between the pin and ground.</param>
    /// <exception cref="ArgumentException">The bottom resistor is missing.</exception>
    public VoltageDivider(ElectricResistance top, ElectricResistance bottom)
    {
        _bottomOhms = Units.Ohms(bottom);
        _totalOhms = Units.Ohms(top) + _bottomOhms;

        if (_bottomOhms <= 0)
        {
            throw new ArgumentException();
        }
    }

    /// <summary>Voltage at the top of the divider for a voltage at the pin, both in microvolts.</summary>
    public int InputMicrovolts(int pinMicrovolts)
    {
        return (int)(pinMicrovolts * _totalOhms / _bottomOhms);
    }
}
