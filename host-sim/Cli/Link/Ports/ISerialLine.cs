namespace InvertedAnodeBms.Cli.Link.Ports;

/// <summary>An open serial line, 115200 baud, 8 data bits, no parity, one stop bit. One thread may read while another writes.</summary>
public interface ISerialLine : IDisposable
{
    /// <summary>Name it was opened with.</summary>
    string Name { get; }

    /// <summary>Waits for bytes.</summary>
    /// <param name="buffer">Receives them.</param>
    /// <param name="milliseconds">Longest wait; 0 does not wait.</param>
    /// <returns>Number of bytes; 0 when none came in time.</returns>
    /// <exception cref="LineLostException">The port has gone, as when its plug is pulled.</exception>
    int Read(byte[] buffer, int milliseconds);

    /// <summary>Sends bytes; waits at most a second for a line that is busy.</summary>
    /// <param name="buffer">Holds them.</param>
    /// <param name="count">Number of bytes.</param>
    /// <exception cref="LineLostException">The port has gone, or takes nothing for a second.</exception>
    void Write(byte[] buffer, int count);
}
