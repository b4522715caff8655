using System;

namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// Open-circuit voltage of one cell against its state of charge, as a strictly rising polyline.
/// </summary>
/// <remarks>
/// State of charge in parts per million, 0 (empty at rest) to 1,000,000 (full at rest); voltage in microvolts. Integer arithmetic only.
/// The table is the firmware's belief: a real cell differs by hysteresis, temperature and age, which the estimator carries as an error band.
/// </remarks>
public sealed class OcvTable
{
    /// <summary>State of charge of a full cell in parts per million.</summary>
    public const int FullPpm = 1_000_000;

    private readonly int[] _chargePpm;
    private readonly int[] _microvolts;

    /// <summary>Builds the table from two arrays of equal length.</summary>
    /// <param name="chargePpm">States of charge in ppm, strictly rising, first 0, last 1,000,000.</param>
    /// <param name="microvolts">Voltages in microvolts, strictly rising.</param>
    /// <exception cref="ArgumentException">Different lengths, fewer than two points, not rising, or not from 0 to 1,000,000 ppm.</exception>
    public OcvTable(int[] chargePpm, int[] microvolts)
    {
        int points = chargePpm.Length;

        if (points < 2 || points != microvolts.Length || chargePpm[0] != 0 || chargePpm[points - 1] != FullPpm)
        {
            throw new ArgumentException();
        }

        for (int i = 1; i < points; i++)
        {
            if (chargePpm[i] <= chargePpm[i - 1] || microvolts[i] <= microvolts[i - 1])
            {
                throw new ArgumentException();
            }
        }

        _chargePpm = chargePpm;
        _microvolts = microvolts;
    }

    /// <summary>Open-circuit voltage in microvolts at a state of charge.</summary>
    /// <param name="chargePpm">State of charge in ppm; values outside 0 to 1,000,000 give the end points.</param>
    public int MicrovoltsAt(int chargePpm)
    {
        return Interpolate(_chargePpm, _microvolts, chargePpm);
    }

    /// <summary>State of charge in ppm at which a rested cell shows a voltage.</summary>
    /// <param name="microvolts">Open-circuit voltage in microvolts; values outside the table give 0 or 1,000,000.</param>
    public int PpmAt(int microvolts)
    {
        return Interpolate(_microvolts, _chargePpm, microvolts);
    }

    private static int Interpolate(int[] from, int[] to, int value)
    {
        int low = 0;
        int high = from.Length - 1;

        if (value <= from[low])
        {
            return to[low];
        }

        if (value >= from[high])
        {
            return to[high];
        }

        while (high - low > 1)
        {
            int middle = (low + high) / 2;

            if (value >= from[middle])
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        long rise = to[high] - to[low];
        long run = from[high] - from[low];
        return to[low] + (int)(rise * (value - from[low]) / run);
    }
}
