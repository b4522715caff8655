namespace InvertedAnodeBms.Core.Telemetry;

/// <summary>The seam to the serial line.</summary>
public interface ITelemetryLink
{
    /// <summary>Sends bytes. Must not throw; may drop them when the line is busy or absent.</summary>
    /// <param name="buffer">Bytes to send.</param>
    /// <param name="count">Number of bytes.</param>
    void Send(byte[] buffer, int count);

    /// <summary>Takes what has arrived, without waiting. Must not throw.</summary>
    /// <param name="buffer">Receives the bytes.</param>
    /// <returns>Number of bytes, 0 when nothing has arrived.</returns>
    int Receive(byte[] buffer);
}
