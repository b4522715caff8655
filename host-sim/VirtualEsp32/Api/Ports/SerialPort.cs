using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace System.IO.Ports;

/// <summary>One serial port of the virtual chip, as nanoFramework shows it.</summary>
public sealed class SerialPort
{
    private readonly VirtualUart _uart;
    private bool _open;

    /// <summary>Names a port; COM1 belongs to the Wire Protocol and cannot be used.</summary>
    /// <exception cref="ArgumentException">Not COM2 or COM3.</exception>
    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        VirtualChip chip = VirtualChip.Current;
        DeviceFunction transmit = portName switch
        {
            "COM2" => DeviceFunction.COM2_TX,
            "COM3" when chip.BusCount > 1 => DeviceFunction.COM3_TX,
            _ => throw new ArgumentException($"Firmware may use COM2, and COM3 where the chip has it, not {portName}."),
        };

        if (chip.PinOf(transmit) < 0)
        {
            throw new ArgumentException($"{portName} has no pins: call Configuration.SetPinFunction first.");
        }

        PortName = portName;
        BaudRate = baudRate;
        _uart = chip.Uarts[portName == "COM2" ? 1 : 2];
    }

    /// <summary>Name of the port.</summary>
    public string PortName { get; }

    /// <summary>Bits per second.</summary>
    public int BaudRate { get; set; }

    /// <summary>Bytes that have arrived and not been read.</summary>
    /// <exception cref="InvalidOperationException">The port is not open, or its driver fails.</exception>
    public int BytesToRead
    {
        get
        {
            RequireWorking();
            return _uart.ReceivedCount;
        }
    }

    /// <summary>Opens the port.</summary>
    public void Open()
    {
        _open = true;
    }

    /// <summary>Sends bytes.</summary>
    /// <exception cref="InvalidOperationException">The port is not open.</exception>
    /// <exception cref="TimeoutException">Its driver fails: the bytes do not leave in time.</exception>
    public void Write(byte[] buffer, int offset, int count)
    {
        if (_open && _uart.Broken)
        {
            throw new TimeoutException();
        }

        RequireWorking();
        _uart.Send(buffer.AsSpan(offset, count));
    }

    /// <summary>Reads what has arrived, at most <paramref name="count"/> bytes.</summary>
    /// <exception cref="InvalidOperationException">The port is not open, or its driver fails.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        RequireWorking();
        return _uart.Take(buffer.AsSpan(offset, count));
    }

    private void RequireWorking()
    {
        if (!_open || _uart.Broken)
        {
            throw new InvalidOperationException();
        }
    }
}
