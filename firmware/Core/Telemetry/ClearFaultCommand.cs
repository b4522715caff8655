namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>Host to device: clear the latched faults. Accepted once, with the number that the status shows after the presence button.</summary>
public sealed class ClearFaultCommand
{
    /// <summary>The number shown in <see cref="StatusMessage.ClearNonce"/>.</summary>
    public uint Nonce;

    /// <summary>Appends the payload.</summary>
    public void Write(FrameWriter writer)
    {
        writer.WriteInt32((int)Nonce);
    }

    /// <summary>Reads the payload.</summary>
    /// <returns>True when the payload has exactly the right length.</returns>
    public bool Read(FrameReader reader)
    {
        Nonce = (uint)reader.ReadInt32();
        return !reader.Underrun && reader.Remaining() == 0;
    }
}
