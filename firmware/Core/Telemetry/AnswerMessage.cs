using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Device to host: what became of a command. Behind it, when the command asked for something and got it, what it asked for.</summary>
public sealed class AnswerMessage
{
    /// <summary>Bytes before what was asked for.</summary>
    public const int HeaderBytes = 8;

    /// <summary>Number of the request that is answered.</summary>
    public uint Request;

    /// <summary>Command that is answered.</summary>
    public CommandId Id;

    /// <summary>What became of it.</summary>
    public CommandResult Result;

    /// <summary>With <see cref="CommandResult.OutOfBounds"/>: the <see cref="ConfigurationItem"/>, or the channel of a calibration.</summary>
    public int Item;

    /// <summary>With <see cref="CommandResult.OutOfBounds"/>: what is wrong with it.</summary>
    public BoundFault Fault;

    /// <summary>Appends the part before what was asked for.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt32((int)Request);
        writer.WriteByte((int)Id);
        writer.WriteByte((int)Result);
        writer.WriteByte(Item);
        writer.WriteByte((int)Fault);
    }

    /// <summary>Reads the part before what was asked for; the message of <see cref="Id"/> is read from the same reader next.</summary>
    /// <returns>It is whole.</returns>
    public bool Read(FrameReader reader)
    {
        Request = (uint)reader.ReadInt32();
        Id = (CommandId)reader.ReadByte();
        Result = (CommandResult)reader.ReadByte();
        Item = reader.ReadByte();
        Fault = (BoundFault)reader.ReadByte();
        return !reader.Underrun;
    }
}
