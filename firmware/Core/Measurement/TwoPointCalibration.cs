using System;

namespace InvertedAnodeBms.Core.Measurement;

/// <summary>
/// Straight line through two points at which the true value was known: removes gain and offset of a divider, a shunt or an amplifier.
/// </summary>
/// <remarks>Values in the unit of the channel. Calibrate near the ends of the range used; the line is extended beyond them.</remarks>
public sealed class TwoPointCalibration
{
    private readonly int _lowRaw;
    private readonly int _lowTrue;
    private readonly long _rawSpan;
    private readonly long _trueSpan;

    /// <summary>Takes two pairs of what the channel showed and what a reference meter showed.</summary>
    /// <exception cref="ArgumentException">
    /// The high point does not lie above the low one in both (a swapped or repeated pair), or more than <see cref="int.MaxValue"/> above it.
    /// </exception>
    public TwoPointCalibration(int lowRaw, int lowTrue, int highRaw, int highTrue)
    {
        _lowRaw = lowRaw;
        _lowTrue = lowTrue;
        _rawSpan = (long)highRaw - lowRaw;
        _trueSpan = (long)highTrue - lowTrue;

        // The widest product, 32 bits of distance times 31 bits of span, just fits 64 bits with sign.
        if (_rawSpan <= 0 || _trueSpan <= 0 || _rawSpan > int.MaxValue || _trueSpan > int.MaxValue)
        {
            throw new ArgumentException();
        }
    }

    /// <summary>The line that changes nothing: an uncalibrated channel.</summary>
    public static TwoPointCalibration Identity()
    {
        return new TwoPointCalibration(0, 0, 1, 1);
    }

    /// <summary>Calibrated value of a raw reading, rounded to the nearest unit; saturates at the ends of <see cref="int"/>.</summary>
    public int Apply(int raw)
    {
        long scaled = (raw - (long)_lowRaw) * _trueSpan;
        long rounded = scaled >= 0 ? scaled + (_rawSpan / 2) : scaled - (_rawSpan / 2);
        long result = _lowTrue + (rounded / _rawSpan);

        if (result > int.MaxValue)
        {
            return int.MaxValue;
        }

        return result < int.MinValue ? int.MinValue : (int)result;
    }
}
