using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Host to device: one command.</summary>
public sealed class CommandMessage
{
    /// <summary>Bytes before the arguments.</summary>
    public const int HeaderBytes = 9;

    /// <summary>Place of the command in the payload.</summary>
    public const int IdAt = 4;

    /// <summary>Most bytes of arguments.</summary>
    public const int MaximumArgumentBytes = CalibrationSet.Bytes;

    /// <summary>From this number on a command needs a press of the button.</summary>
    public const int FirstGuarded = (int)CommandId.ReleaseStop;

    /// <summary>Number that the host gives to the command. A retry has the number of the first try, another command another number.</summary>
    public uint Request;

    /// <summary>What shall be done.</summary>
    public CommandId Id;

    /// <summary>Number of the press of the button, from <see cref="SampleMessage.Presence"/>; 0 for a command that needs none.</summary>
    public uint Presence;

    /// <summary>Arguments.</summary>
    public readonly RecordBuffer Arguments = new RecordBuffer(MaximumArgumentBytes);

    /// <summary>Bytes of arguments that were read; more than <see cref="MaximumArgumentBytes"/> are counted, not kept.</summary>
    public int ArgumentBytes;

    /// <summary>Starts a command: its arguments are written next.</summary>
    public void Begin(CommandId id, uint request, uint presence)
    {
        Id = id;
        Request = request;
        Presence = presence;
        Arguments.Rewind();
    }

    /// <summary>Appends the payload: everything that was written to <see cref="Arguments"/> since <see cref="Begin"/>.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt32((int)Request);
        writer.WriteByte((int)Id);
        writer.WriteInt32((int)Presence);

        for (int i = 0; i < Arguments.Position; i++)
        {
            writer.WriteByte(Arguments.Bytes[i]);
        }
    }

    /// <summary>Reads the payload; the arguments then stand at their first byte.</summary>
    /// <returns>The payload has a whole header.</returns>
    public bool Read(FrameReader reader)
    {
        Request = (uint)reader.ReadInt32();
        Id = (CommandId)reader.ReadByte();
        Presence = (uint)reader.ReadInt32();
        ArgumentBytes = reader.Remaining();
        Arguments.Rewind();

        for (int i = 0; i < ArgumentBytes; i++)
        {
            Arguments.WriteByte(reader.ReadByte());
        }

        Arguments.Rewind();
        return !reader.Underrun;
    }

    /// <summary>The command changes something, so it needs a press of the button.</summary>
    public bool IsGuarded()
    {
        return (int)Id >= FirstGuarded;
    }

    /// <summary>Bytes of arguments that a command has; -1 for one that this firmware does not know.</summary>
    public static int ArgumentBytesOf(CommandId id)
    {
        switch (id)
        {
            case CommandId.ReadHello:
            case CommandId.ReadConfiguration:
            case CommandId.ReadCounters:
            case CommandId.ReadRaw:
            case CommandId.Stop:
            case CommandId.ReleaseStop:
            case CommandId.ClearLatches:
            case CommandId.UndoCalibration:
            case CommandId.ResetCounters:
            case CommandId.EraseLog:
            case CommandId.Reboot:
                return 0;
            case CommandId.ReadConfigurationItem:
            case CommandId.ReadCalibration:
                return 1;
            case CommandId.ChooseCell:
                return 2;
            case CommandId.ReadEvent:
                return 4;
            case CommandId.WriteConfiguration:
                return ConfigurationValues.Bytes;
            case CommandId.WriteCalibration:
                return CalibrationSet.Bytes;
            default:
                return -1;
        }
    }
}
