namespace System.IO.Ports;

/// <summary>Parity of a serial line.</summary>
public enum Parity
{
    /// <summary>No parity bit.</summary>
    None = 0,
}
