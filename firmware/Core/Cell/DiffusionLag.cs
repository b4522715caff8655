using System;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// Upper bound of the charge by which the surface of the active particles, which the voltage shows, runs ahead of their mean, per ampere: a charge
/// per current is a time. Linear between the temperatures of a table; colder than its first its largest, hotter than its last its last.
/// </summary>
public sealed class DiffusionLag
{
    private readonly int[] _deciCelsius;
    private readonly int[] _milliseconds;

    /// <summary>The largest of the table: where no temperature is known, in milliseconds.</summary>
    public readonly int LargestMilliseconds;

    /// <summary>Takes a table.</summary>
    /// <param name="deciCelsius">Temperatures in 0.1 degC, rising.</param>
    /// <param name="milliseconds">Lag at each, not negative, not rising: diffusion is quicker in the warmth.</param>
    /// <exception cref="ArgumentException">The table is empty, unequal or not in order.</exception>
    public DiffusionLag(int[] deciCelsius, int[] milliseconds)
    {
        bool sound = deciCelsius.Length > 0 && deciCelsius.Length == milliseconds.Length && milliseconds[milliseconds.Length - 1] >= 0;

        for (int i = 1; i < deciCelsius.Length && sound; i++)
        {
            sound = deciCelsius[i] > deciCelsius[i - 1] && milliseconds[i] <= milliseconds[i - 1];
        }

        if (!sound)
        {
            throw new ArgumentException();
        }

        _deciCelsius = deciCelsius;
        _milliseconds = milliseconds;
        LargestMilliseconds = milliseconds[0];
    }

    /// <summary>Lag at a temperature, in milliseconds, rounded up.</summary>
    /// <param name="deciCelsius">Temperature in 0.1 degC.</param>
    public int MillisecondsAt(int deciCelsius)
    {
        int above = 0;

        while (above < _deciCelsius.Length && _deciCelsius[above] <= deciCelsius)
        {
            above++;
        }

        if (above == 0 || above == _deciCelsius.Length)
        {
            return above == 0 ? LargestMilliseconds : _milliseconds[above - 1];
        }

        int below = above - 1;
        long fall = (long)_milliseconds[below] - _milliseconds[above];
        return _milliseconds[below] - (int)(fall * (deciCelsius - _deciCelsius[below]) / (_deciCelsius[above] - _deciCelsius[below]));
    }
}
