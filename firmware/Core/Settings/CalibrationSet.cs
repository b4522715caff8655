using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Settings;

/// <summary>
/// Two points of every channel of a board: number of cells (1 byte; 0: none, the board's own calibration holds), then for four cells and the pack
/// current what the channel showed and what was true at the low point, the same at the high point (4 each), in microvolts or microamps.
/// </summary>
/// <remarks>A straight line that was fitted through more points is given by two of its own.</remarks>
public sealed class CalibrationSet
{
    /// <summary>Channels: the cells, lowest first, and the pack current.</summary>
    public const int Channels = BmsConfiguration.MaximumCells + 1;

    /// <summary>The channel of the pack current.</summary>
    public const int PackChannel = BmsConfiguration.MaximumCells;

    /// <summary>Bytes in a record and on the wire.</summary>
    public const int Bytes = 1 + (4 * PointsOfAChannel * Channels);

    /// <summary>Place of what the channel showed at the low point.</summary>
    public const int LowRaw = 0;

    /// <summary>Place of what was true at the low point.</summary>
    public const int LowTrue = 1;

    /// <summary>Place of what the channel showed at the high point.</summary>
    public const int HighRaw = 2;

    /// <summary>Place of what was true at the high point.</summary>
    public const int HighTrue = 3;

    private const int PointsOfAChannel = 4;

    private readonly int[] _points = new int[PointsOfAChannel * Channels];

    /// <summary>Cells that are calibrated; 0 when there is no calibration, and the board's own holds.</summary>
    public int CellCount;

    /// <summary>One number of a channel.</summary>
    /// <param name="channel">0 to 3 the cells, <see cref="PackChannel"/> the current.</param>
    /// <param name="place"><see cref="LowRaw"/> to <see cref="HighTrue"/>.</param>
    public int Get(int channel, int place)
    {
        return _points[(channel * PointsOfAChannel) + place];
    }

    /// <summary>Sets both points of a channel, in its unit.</summary>
    public void Set(int channel, int lowRaw, int lowTrue, int highRaw, int highTrue)
    {
        int at = channel * PointsOfAChannel;
        _points[at + LowRaw] = lowRaw;
        _points[at + LowTrue] = lowTrue;
        _points[at + HighRaw] = highRaw;
        _points[at + HighTrue] = highTrue;
    }

    /// <summary>Takes the points of another.</summary>
    public void Copy(CalibrationSet other)
    {
        CellCount = other.CellCount;

        for (int i = 0; i < _points.Length; i++)
        {
            _points[i] = other._points[i];
        }
    }

    /// <summary>The lines through the points: within bounds only (<see cref="CalibrationBounds"/>).</summary>
    public BoardCalibration ToBoard()
    {
        TwoPointCalibration[] cells = new TwoPointCalibration[CellCount];

        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = Line(i);
        }

        return new BoardCalibration(cells, Line(PackChannel));
    }

    /// <summary>Appends them to a record or to arguments.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteByte(CellCount);

        for (int i = 0; i < _points.Length; i++)
        {
            buffer.WriteInt32(_points[i]);
        }
    }

    /// <summary>Reads them from a record or from arguments.</summary>
    /// <returns>All were there.</returns>
    public bool Read(RecordBuffer buffer)
    {
        CellCount = buffer.ReadByte();

        for (int i = 0; i < _points.Length; i++)
        {
            _points[i] = buffer.ReadInt32();
        }

        return !buffer.Overrun;
    }

    /// <summary>Appends them to a frame.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteByte(CellCount);

        for (int i = 0; i < _points.Length; i++)
        {
            writer.WriteInt32(_points[i]);
        }
    }

    /// <summary>Reads them from a frame.</summary>
    public void Read(FrameReader reader)
    {
        CellCount = reader.ReadByte();

        for (int i = 0; i < _points.Length; i++)
        {
            _points[i] = reader.ReadInt32();
        }
    }

    private TwoPointCalibration Line(int channel)
    {
        return new TwoPointCalibration(Get(channel, LowRaw), Get(channel, LowTrue), Get(channel, HighRaw), Get(channel, HighTrue));
    }
}
