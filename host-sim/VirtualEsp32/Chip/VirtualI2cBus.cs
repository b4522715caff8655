using System.Device.I2c;

namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>One I2C bus with its peripherals.</summary>
public sealed class VirtualI2cBus
{
    /// <summary>How long a transfer on a stuck bus blocks the interpreter, in microseconds.</summary>
    public const long StuckMicroseconds = 1_000_000;

    private readonly II2cPeripheral?[] _peripherals = new II2cPeripheral?[128];

    /// <summary>Fault of the whole bus.</summary>
    public I2cBusFault Fault { get; set; }

    /// <summary>Transfers since power-on.</summary>
    public long TransferCount { get; private set; }

    /// <summary>Connects a peripheral.</summary>
    /// <param name="address">7-bit address.</param>
    /// <param name="peripheral">The chip.</param>
    public void Attach(int address, II2cPeripheral peripheral)
    {
        _peripherals[address] = peripheral;
    }

    /// <summary>Takes a peripheral off the bus: its address is no longer acknowledged.</summary>
    public void Detach(int address)
    {
        _peripherals[address] = null;
    }

    /// <summary>The chip has power.</summary>
    internal bool Powered { get; set; } = true;

    internal void PowerCycle()
    {
        foreach (II2cPeripheral? peripheral in _peripherals)
        {
            peripheral?.PowerCycle();
        }
    }

    internal I2cTransferResult Transfer(VirtualClock clock, int address, int bitsPerSecond, ReadOnlySpan<byte> write, Span<byte> read)
    {
        TransferCount++;

        if (Fault == I2cBusFault.DriverError || !Powered)
        {
            throw new InvalidOperationException();
        }

        if (Fault == I2cBusFault.Stuck)
        {
            clock.Advance(StuckMicroseconds);
            return new I2cTransferResult(I2cTransferStatus.ClockStretchTimeout, 0);
        }

        // Nine clocks a byte, the address before each direction included.
        int bytes = write.Length + read.Length + (write.Length > 0 ? 1 : 0) + (read.Length > 0 ? 1 : 0);
        clock.Advance(bytes * 9_000_000L / bitsPerSecond);
        II2cPeripheral? peripheral = _peripherals[address];

        if (peripheral is null)
        {
            return new I2cTransferResult(I2cTransferStatus.SlaveAddressNotAcknowledged, 0);
        }

        // The ESP32's driver cannot tell which byte was refused: every refusal reports the address.
        bool acknowledged = (write.Length == 0 || peripheral.Write(write)) && (read.Length == 0 || peripheral.Read(read));
        return acknowledged
            ? new I2cTransferResult(I2cTransferStatus.FullTransfer, (uint)(write.Length + read.Length))
            : new I2cTransferResult(I2cTransferStatus.SlaveAddressNotAcknowledged, 0);
    }
}
