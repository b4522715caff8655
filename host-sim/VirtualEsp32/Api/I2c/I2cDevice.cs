using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace System.Device.I2c;

/// <summary>One device on an I2C bus of the virtual chip, as nanoFramework shows it.</summary>
public class I2cDevice
{
    private readonly VirtualClock _clock;
    private readonly VirtualI2cBus _bus;
    private readonly int _address;
    private readonly int _bitsPerSecond;

    /// <summary>Opens a device.</summary>
    /// <exception cref="ArgumentException">No such bus.</exception>
    /// <exception cref="InvalidOperationException">The bus has no pins yet: data and clock functions must be set first.</exception>
    public I2cDevice(I2cConnectionSettings settings)
    {
        VirtualChip chip = VirtualChip.Current;
        (DeviceFunction data, DeviceFunction clock) = settings.BusId switch
        {
            1 => (DeviceFunction.I2C1_DATA, DeviceFunction.I2C1_CLOCK),
            2 when chip.BusCount > 1 => (DeviceFunction.I2C2_DATA, DeviceFunction.I2C2_CLOCK),
            _ => throw new ArgumentException($"This chip has I2C buses 1 to {chip.BusCount}, asked for {settings.BusId}."),
        };

        if (chip.PinOf(data) < 0 || chip.PinOf(clock) < 0)
        {
            throw new InvalidOperationException($"I2C bus {settings.BusId} has no pins: call Configuration.SetPinFunction for data and clock first.");
        }

        _clock = chip.Clock;
        _bus = chip.I2cBuses[settings.BusId - 1];
        _address = settings.DeviceAddress;
        _bitsPerSecond = settings.BusSpeed == I2cBusSpeed.FastMode ? 400_000 : 100_000;
    }

    /// <summary>Writes bytes.</summary>
    public I2cTransferResult Write(SpanByte buffer)
    {
        return _bus.Transfer(_clock, _address, _bitsPerSecond, buffer.AsSpan(), default);
    }

    /// <summary>Writes, then reads after a repeated start.</summary>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer)
    {
        return _bus.Transfer(_clock, _address, _bitsPerSecond, writeBuffer.AsSpan(), readBuffer.AsSpan());
    }
}
