using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>Judges the readings of a fake front end by itself, knowing only the ranges and the age that the board states.</summary>
internal sealed class SignalOracle
{
    private const int MaximumAgeMilliseconds = 150;

    private readonly FakeFrontEnd _frontEnd;
    private readonly long[] _ages;
    private readonly bool[] _good;

    public SignalOracle(FakeFrontEnd frontEnd)
    {
        _frontEnd = frontEnd;
        int channels = (2 * frontEnd.CellStatus.Length) + 1;
        _ages = new long[channels];
        _good = new bool[channels];
    }

    /// <summary>Every channel can be trusted after a tick in which the front end delivered what it holds.</summary>
    public bool AllGood(int elapsedMilliseconds)
    {
        int cells = _frontEnd.CellStatus.Length;
        bool all = Judge(0, _frontEnd.PackStatus, _frontEnd.PackMicroamps, -150_000, 150_000, elapsedMilliseconds);

        for (int i = 0; i < cells; i++)
        {
            all &= Judge(1 + i, _frontEnd.CellStatus[i], _frontEnd.CellMicrovolts[i], 500_000, 7_000_000, elapsedMilliseconds);
            all &= Judge(1 + cells + i, _frontEnd.TemperatureStatus[i], _frontEnd.TemperatureDeciCelsius[i], -350, 950, elapsedMilliseconds);
        }

        return all;
    }

    private bool Judge(int channel, ReadStatus status, int value, int lowest, int highest, int elapsedMilliseconds)
    {
        _ages[channel] += Math.Max(0, elapsedMilliseconds);

        if (status == ReadStatus.Fresh)
        {
            _ages[channel] = 0;
            _good[channel] = value >= lowest && value <= highest;
        }
        else if (status is ReadStatus.Open or ReadStatus.Shorted)
        {
            _good[channel] = false;
        }

        _good[channel] &= _ages[channel] <= MaximumAgeMilliseconds;
        return _good[channel];
    }
}
