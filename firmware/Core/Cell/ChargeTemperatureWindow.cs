using System;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// Temperature derating of the charge current: nothing outside the outer corners, everything between the inner ones, linear between.
/// </summary>
/// <remarks>All temperatures in 0.1 degC. Default window of the project: 5 to 45 degC, full current from 15 to 40 degC.</remarks>
public sealed class ChargeTemperatureWindow
{
    /// <summary>At and below this no charge, in 0.1 degC.</summary>
    public readonly int ColdStopDeciCelsius;

    /// <summary>From here full charge current, in 0.1 degC.</summary>
    public readonly int ColdFullDeciCelsius;

    /// <summary>Up to here full charge current, in 0.1 degC.</summary>
    public readonly int HotFullDeciCelsius;

    /// <summary>At and above this no charge, in 0.1 degC.</summary>
    public readonly int HotStopDeciCelsius;

    /// <summary>Defines the four corners.</summary>
    /// <exception cref="ArgumentException">The corners are not strictly rising.</exception>
    public ChargeTemperatureWindow(int coldStopDeciCelsius, int coldFullDeciCelsius, int hotFullDeciCelsius, int hotStopDeciCelsius)
    {
        if (coldFullDeciCelsius <= coldStopDeciCelsius || hotFullDeciCelsius <= coldFullDeciCelsius || hotStopDeciCelsius <= hotFullDeciCelsius)
        {
            throw new ArgumentException();
        }

        ColdStopDeciCelsius = coldStopDeciCelsius;
        ColdFullDeciCelsius = coldFullDeciCelsius;
        HotFullDeciCelsius = hotFullDeciCelsius;
        HotStopDeciCelsius = hotStopDeciCelsius;
    }

    /// <summary>Allowed share of a full current, in microamps.</summary>
    /// <param name="coldestDeciCelsius">Lowest cell temperature, in 0.1 degC.</param>
    /// <param name="hottestDeciCelsius">Highest cell temperature, in 0.1 degC.</param>
    /// <param name="fullMicroamps">Current allowed at comfortable temperature, in microamps, not negative.</param>
    public int LimitMicroamps(int coldestDeciCelsius, int hottestDeciCelsius, int fullMicroamps)
    {
        if (coldestDeciCelsius <= ColdStopDeciCelsius || hottestDeciCelsius >= HotStopDeciCelsius)
        {
            return 0;
        }

        long limit = fullMicroamps;

        if (coldestDeciCelsius < ColdFullDeciCelsius)
        {
            limit = limit * (coldestDeciCelsius - ColdStopDeciCelsius) / (ColdFullDeciCelsius - ColdStopDeciCelsius);
        }

        if (hottestDeciCelsius > HotFullDeciCelsius)
        {
            limit = limit * (HotStopDeciCelsius - hottestDeciCelsius) / (HotStopDeciCelsius - HotFullDeciCelsius);
        }

        return (int)limit;
    }
}
