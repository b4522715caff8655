using System.Globalization;
using InvertedAnodeBms.Cli.Link.Ports;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>Listens with the telemetry to say what is wrong when no frame can be read: silence, noise, text, another version.</summary>
public sealed class LineDoctor
{
    private const int FewBytes = 8;
    private const double MostlyText = 0.9;
    private const int NoVersion = -1;

    private readonly byte[] _frame = new byte[FrameFormat.MaximumWireBytes];
    private readonly Crc32 _crc = new();
    private int _count;
    private bool _tooLong;
    private long _bytes;
    private long _textBytes;
    private int _otherVersion = NoVersion;

    /// <summary>Takes bytes from the line.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            _bytes++;
            _textBytes += value is (>= 0x20 and < 0x7F) or (byte)'\r' or (byte)'\n' or (byte)'\t' ? 1 : 0;

            if (value == 0)
            {
                Examine();
                _count = 0;
                _tooLong = false;
            }
            else if (_count < _frame.Length)
            {
                _frame[_count++] = value;
            }
            else
            {
                _tooLong = true;
            }
        }
    }

    /// <summary>What is wrong, and what to do.</summary>
    /// <param name="port">Name of the port.</param>
    /// <param name="seconds">How long no frame could be read.</param>
    public InputException Diagnose(string port, double seconds)
    {
        string time = seconds.ToString("0.#", CultureInfo.InvariantCulture);

        if (_otherVersion != NoVersion)
        {
            return new InputException(
                $"--port {port}: the device speaks version {_otherVersion} of the frames, this tool speaks version {FrameFormat.Version}. "
                + "Flash the firmware this tool came with, or use the tool the firmware came with.");
        }

        if (_bytes < FewBytes)
        {
            return new InputException(
                $"--port {port}: no answer in {time} s. Is the board powered and its program running, its TX on the adapter's RX, ground connected? "
                + "The telemetry has pins of its own: it is not the port the board is flashed through.");
        }

        if (_textBytes >= MostlyText * _bytes)
        {
            return new InputException(
                $"--port {port}: {_bytes} bytes in {time} s, and they are text. This is a console, such as the port the board is flashed through: "
                + "the telemetry has pins and an adapter of its own.");
        }

        return new InputException(
            $"--port {port}: {_bytes} bytes in {time} s, and no correct frame among them. The line works at {SerialPorts.BaudRate} baud 8N1: "
            + "wrong baud rate, a missing ground, or another device.");
    }

    private void Examine()
    {
        int length = _tooLong ? -1 : Cobs.Decode(_frame, _count);

        if (length < FrameFormat.HeaderBytes + FrameFormat.CrcBytes)
        {
            return;
        }

        int body = length - FrameFormat.CrcBytes;

        if (BitConverter.ToUInt32(_frame, body) == _crc.Compute(_frame, body) && _frame[0] != FrameFormat.Version)
        {
            _otherVersion = _frame[0];
        }
    }
}
