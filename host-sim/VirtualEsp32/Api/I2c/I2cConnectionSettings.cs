namespace System.Device.I2c;

/// <summary>Bus, address and speed of a device.</summary>
public sealed class I2cConnectionSettings
{
    /// <summary>Describes a device.</summary>
    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    /// <summary>Bus, 1 or 2.</summary>
    public int BusId { get; }

    /// <summary>7-bit address.</summary>
    public int DeviceAddress { get; }

    /// <summary>Speed of the bus.</summary>
    public I2cBusSpeed BusSpeed { get; }
}
