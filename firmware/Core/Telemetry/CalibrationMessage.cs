using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Answer to <see cref="CommandId.ReadCalibration"/>.</summary>
public sealed class CalibrationMessage
{
    /// <summary>Which calibration it is.</summary>
    public CalibrationChoice Choice;

    /// <summary>What the slots of the calibration held at boot.</summary>
    public RecordFinding Finding;

    /// <summary>The calibration.</summary>
    public readonly CalibrationSet Set = new CalibrationSet();

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteByte((int)Choice);
        writer.WriteByte((int)Finding);
        Set.Write(writer);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        Choice = (CalibrationChoice)reader.ReadByte();
        Finding = (RecordFinding)reader.ReadByte();
        Set.Read(reader);
        return !reader.Underrun && reader.Remaining() == 0;
    }
}
