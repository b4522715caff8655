using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Settings;

/// <summary>How far a calibration may change what a board measures, in all: against nominal parts, not against the last calibration.</summary>
/// <remarks>
/// A voltage may be moved by 50 mV at either hard limit of the cell, because that much lies between charge target (3.60 V) and hard limit (3.65
/// V): the worst calibration that is accepted makes a charge end at 3.65 V, and the limit latch at 3.70 V. And by 2 % of gain, so that a wrong
/// divider is none: parts of 0.6 % and the curve of the chip's converter make up to 1.7 % in a thousand simulated boards; 3 % would be 110 mV. A
/// current may be moved by 3 % of gain, for a shunt of 2 % and its amplifier, which is the 1.03 times what fits that a charge may put in; and by
/// half the current that ends a charge, so that it ends.
/// </remarks>
public sealed class CalibrationBounds
{
    /// <summary>Largest change of a voltage at a hard limit of the cell, in microvolts.</summary>
    public const int VoltageMicrovolts = 50_000;

    /// <summary>Largest change of the gain of a voltage, in ppm.</summary>
    public const int VoltageGainPpm = 20_000;

    /// <summary>Largest change of the gain of the current, in ppm.</summary>
    public const int CurrentGainPpm = 30_000;

    // Any point beyond is nonsense, and all products of what is left fit into 64 bits.
    private const int MostOfAPoint = 100_000_000;
    private const int PpmOfAll = 1_000_000;

    private readonly CellBounds? _cell;
    private readonly int _cellCount;
    private readonly int _currentMicroamps;

    /// <summary>Channel that is outside when <see cref="Contains"/> was last asked.</summary>
    public int Channel;

    /// <summary>What is wrong with it.</summary>
    public BoundFault Fault;

    /// <summary>Takes the bounds of a board and its cells.</summary>
    public CalibrationBounds(BmsConfiguration board)
    {
        _cell = CellBounds.Of(board.Cell.Id);
        _cellCount = board.CellCount;
        _currentMicroamps = board.Cell.TerminationMicroamps / 2;
    }

    /// <summary>Every channel is within the bounds, or there is no calibration. If not, channel and fault say which is not.</summary>
    public bool Contains(CalibrationSet set)
    {
        Channel = 0;
        Fault = BoundFault.None;

        if (set.CellCount == 0)
        {
            return true;
        }

        if (set.CellCount != _cellCount || _cell == null)
        {
            Fault = BoundFault.OtherCells;
            return false;
        }

        for (int i = 0; i < _cellCount && Fault == BoundFault.None; i++)
        {
            Channel = i;
            Fault = Line(set, i, VoltageGainPpm);
            Fault = Fault == BoundFault.None ? Change(set, i, _cell.LowestMicrovolts, VoltageMicrovolts) : Fault;
            Fault = Fault == BoundFault.None ? Change(set, i, _cell.HighestMicrovolts, VoltageMicrovolts) : Fault;
        }

        if (Fault == BoundFault.None)
        {
            Channel = CalibrationSet.PackChannel;
            Fault = Line(set, Channel, CurrentGainPpm);
            Fault = Fault == BoundFault.None ? Change(set, Channel, 0, _currentMicroamps) : Fault;
        }

        return Fault == BoundFault.None;
    }

    private static BoundFault Line(CalibrationSet set, int channel, int gainPpm)
    {
        for (int place = CalibrationSet.LowRaw; place <= CalibrationSet.HighTrue; place++)
        {
            int point = set.Get(channel, place);

            if (point > MostOfAPoint || point < -MostOfAPoint)
            {
                return BoundFault.Offset;
            }
        }

        long raw = (long)set.Get(channel, CalibrationSet.HighRaw) - set.Get(channel, CalibrationSet.LowRaw);
        long right = (long)set.Get(channel, CalibrationSet.HighTrue) - set.Get(channel, CalibrationSet.LowTrue);

        if (raw <= 0 || right <= 0)
        {
            return BoundFault.NotRising;
        }

        return Size(right - raw) * PpmOfAll > raw * gainPpm ? BoundFault.Gain : BoundFault.None;
    }

    private static BoundFault Change(CalibrationSet set, int channel, int shown, int most)
    {
        long raw = (long)set.Get(channel, CalibrationSet.HighRaw) - set.Get(channel, CalibrationSet.LowRaw);
        long right = (long)set.Get(channel, CalibrationSet.HighTrue) - set.Get(channel, CalibrationSet.LowTrue);
        long fromLow = (long)shown - set.Get(channel, CalibrationSet.LowRaw);

        // Change times the raw span: nothing is rounded away.
        long change = ((set.Get(channel, CalibrationSet.LowTrue) - (long)shown) * raw) + (fromLow * right);
        return Size(change) > most * raw ? BoundFault.Offset : BoundFault.None;
    }

    private static long Size(long value)
    {
        return value < 0 ? -value : value;
    }
}
