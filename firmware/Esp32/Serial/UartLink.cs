using System;
using System.IO.Ports;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Esp32.Serial;

/// <summary>Telemetry over a UART of its own. COM1 belongs to the Wire Protocol: use COM2 or COM3 and a second USB-serial adapter.</summary>
public sealed class UartLink : ITelemetryLink
{
    /// <summary>Speed of the line, in bits per second.</summary>
    public const int BaudRate = 115_200;

    private readonly SerialPort _port;

    /// <summary>Frames that could not be sent since boot.</summary>
    public int DroppedCount;

    /// <summary>Times since boot that something had been received.</summary>
    public int HeardCount;

    /// <summary>Opens the port; its pins must have their functions already.</summary>
    /// <param name="portName">"COM2" or "COM3".</param>
    public UartLink(string portName)
    {
        _port = new SerialPort(portName, BaudRate, Parity.None, 8, StopBits.One);
        _port.Open();
    }

    /// <inheritdoc/>
    public void Send(byte[] buffer, int count)
    {
        try
        {
            _port.Write(buffer, 0, count);
        }
        catch (SystemException)
        {
            // A line that does not work must not stop the protection.
            DroppedCount++;
        }
    }

    /// <inheritdoc/>
    public int Receive(byte[] buffer)
    {
        try
        {
            int waiting = _port.BytesToRead;

            if (waiting == 0)
            {
                return 0;
            }

            HeardCount++;
            return _port.Read(buffer, 0, waiting < buffer.Length ? waiting : buffer.Length);
        }
        catch (SystemException)
        {
            return 0;
        }
    }
}
