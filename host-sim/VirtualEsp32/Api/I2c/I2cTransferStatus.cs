namespace System.Device.I2c;

/// <summary>How a transfer ended.</summary>
public enum I2cTransferStatus
{
    /// <summary>Not known.</summary>
    UnknownError = 0,

    /// <summary>Every byte was transferred.</summary>
    FullTransfer = 1,

    /// <summary>The bus timed out.</summary>
    ClockStretchTimeout = 2,

    /// <summary>The device stopped acknowledging.</summary>
    PartialTransfer = 3,

    /// <summary>Nobody has the address.</summary>
    SlaveAddressNotAcknowledged = 4,
}
