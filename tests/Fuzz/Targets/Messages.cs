using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Every message reads every payload: those that take it must be able to say it again.</summary>
internal static class Messages
{
    /// <summary>Gives one payload to all messages.</summary>
    public static void Check(byte[] payload)
    {
        Check(payload, reader => { HelloMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { StatusMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { EventMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { LithiumMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { StorageMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { SampleMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { RawMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { ConfigurationMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { ConfigurationItemMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { CalibrationMessage message = new(); return message.Read(reader) ? message.Write : null; });
        Check(payload, reader => { EventEntryMessage message = new(); return message.Read(reader) ? message.Write : null; });
    }

    private static void Check(byte[] payload, Func<FrameReader, Action<FrameWriter>?> read)
    {
        if (Again(payload, read) is { } once)
        {
            // A flag that is neither 0 nor 1 is written as 1: the second writing is what counts.
            FuzzException.Unless(once.Length == payload.Length, "A message is as long as the payload that it was read from.");
            FuzzException.Unless(Again(once, read)!.AsSpan().SequenceEqual(once), "A message that is written and read means the same.");
        }
    }

    private static byte[]? Again(byte[] payload, Func<FrameReader, Action<FrameWriter>?> read)
    {
        FrameReader reader = new();

        foreach (byte value in Wire.Frame(1, 0, payload))
        {
            reader.Push(value);
        }

        if (read(reader) is not { } write)
        {
            return null;
        }

        FrameWriter writer = new();
        writer.Begin(FrameType.Hello);
        write(writer);
        return Wire.PayloadOf(WireOracle.Frames(writer.Wire[..writer.Finish()])[0]);
    }
}
