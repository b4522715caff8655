using System;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Thermistor;

/// <summary>
/// Temperature of an NTC thermistor at the bottom of a divider, from the share of the supply that lies across it.
/// </summary>
/// <remarks>
/// Built once from the beta equation R(T) = R25 exp(B (1/T - 1/298.15 K)) in steps of 5 degC from -40 to 100 degC; then integers only. The chip
/// computes Math in single precision: good to 1e-6 here, where a thermistor is good to 1e-2.
/// </remarks>
public sealed class NtcTable
{
    private const int Points = 29;
    private const int FirstDeciCelsius = -400;
    private const int StepDeciCelsius = 50;

    // Falls with temperature.
    private readonly int[] _sharePpm = new int[Points];

    /// <summary>Computes the table.</summary>
    /// <param name="at25">Resistance at 25 degC.</param>
    /// <param name="betaKelvin">Beta constant in kelvin, 2,000 to 5,000.</param>
    /// <param name="pullUp">Resistor between supply and thermistor.</param>
    /// <exception cref="ArgumentException">Beta out of range or a resistance missing.</exception>
    public NtcTable(ElectricResistance at25, int betaKelvin, ElectricResistance pullUp)
    {
        double resistanceAt25 = at25.Ohms;
        double pullUpOhms = pullUp.Ohms;
        bool resistancesFit = resistanceAt25 >= 1 && resistanceAt25 <= 10_000_000 && pullUpOhms >= 1 && pullUpOhms <= 10_000_000;

        if (betaKelvin < 2_000 || betaKelvin > 5_000 || !resistancesFit)
        {
            throw new ArgumentException();
        }

        for (int i = 0; i < Points; i++)
        {
            double kelvin = 273.15 + ((FirstDeciCelsius + (i * StepDeciCelsius)) * 0.1);
            double ohms = resistanceAt25 * Math.Exp(betaKelvin * ((1.0 / kelvin) - (1.0 / 298.15)));
            _sharePpm[i] = (int)(1_000_000.0 * ohms / (ohms + pullUpOhms));
        }
    }

    /// <summary>Temperature in 0.1 degC; -400 and 1,000 at and beyond the ends of the table.</summary>
    /// <param name="sharePpm">Voltage across the thermistor over the supply, in ppm.</param>
    public int DeciCelsius(int sharePpm)
    {
        int low = 0;
        int high = Points - 1;

        if (sharePpm >= _sharePpm[low])
        {
            return FirstDeciCelsius;
        }

        if (sharePpm <= _sharePpm[high])
        {
            return FirstDeciCelsius + (high * StepDeciCelsius);
        }

        while (high - low > 1)
        {
            int middle = (low + high) / 2;

            if (sharePpm <= _sharePpm[middle])
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        int span = _sharePpm[low] - _sharePpm[high];
        return FirstDeciCelsius + (low * StepDeciCelsius) + ((_sharePpm[low] - sharePpm) * StepDeciCelsius / span);
    }
}
