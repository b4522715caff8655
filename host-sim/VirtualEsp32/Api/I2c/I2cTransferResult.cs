namespace System.Device.I2c;

/// <summary>Result of a transfer.</summary>
public struct I2cTransferResult
{
    internal I2cTransferResult(I2cTransferStatus status, uint bytesTransferred)
    {
        Status = status;
        BytesTransferred = bytesTransferred;
    }

    /// <summary>Bytes transferred in both directions.</summary>
    public uint BytesTransferred { get; }

    /// <summary>How the transfer ended.</summary>
    public I2cTransferStatus Status { get; }
}
