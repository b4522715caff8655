namespace System.IO.Ports;

/// <summary>Stop bits of a serial line.</summary>
public enum StopBits
{
    /// <summary>One stop bit.</summary>
    One = 1,
}
