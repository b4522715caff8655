using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InvertedAnodeBms.Cli.Link.Ports.Windows;

/// <summary>A serial port of Windows. Compiled everywhere; never tried on Windows, which was not at hand.</summary>
/// <remarks>Without overlapped operations a write waits for a read that is under way: reads are kept short, so a command waits little.</remarks>
internal sealed class WindowsSerialLine : ISerialLine
{
    private const int LongestReadMilliseconds = 20;
    private const uint WriteMilliseconds = 1_000;

    private readonly SafeFileHandle _port;

    private WindowsSerialLine(string name, SafeFileHandle port)
    {
        Name = name;
        _port = port;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens a port; Windows gives it to one program only.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static WindowsSerialLine Open(string name)
    {
        // The prefix is needed from COM10 on, and allowed below.
        string path = name.StartsWith(@"\\.\", StringComparison.Ordinal) ? name : @"\\.\" + name;
        SafeFileHandle port = Kernel32.CreateFile(path, Kernel32.ReadWrite, Kernel32.Alone, 0, Kernel32.OpenExisting, 0, 0);

        if (port.IsInvalid)
        {
            throw Refused(name, Marshal.GetLastPInvokeError());
        }

        if (!Prepare(port))
        {
            int error = Marshal.GetLastPInvokeError();
            port.Dispose();
            throw Refused(name, error);
        }

        return new WindowsSerialLine(name, port);
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int milliseconds)
    {
        long end = Environment.TickCount64 + milliseconds;

        do
        {
            if (!Kernel32.ReadFile(_port, buffer, (uint)buffer.Length, out uint count, 0))
            {
                throw Lost();
            }

            if (count > 0)
            {
                return (int)count;
            }
        }
        while (Environment.TickCount64 < end);

        return 0;
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        if (!Kernel32.WriteFile(_port, buffer, (uint)count, out uint written, 0))
        {
            throw Lost();
        }

        if (written < count)
        {
            throw new LineLostException(Name, "it takes no bytes");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _port.Dispose();
    }

    private static bool Prepare(SafeFileHandle port)
    {
        DeviceControlBlock block = new() { Length = (uint)Marshal.SizeOf<DeviceControlBlock>() };

        if (!Kernel32.GetCommState(port, ref block))
        {
            return false;
        }

        block.BaudRate = SerialPorts.BaudRate;
        block.ByteSize = 8;
        block.Parity = 0;
        block.StopBits = 0;
        block.Flags = DeviceControlBlock.PlainFlags;
        CommTimeouts timeouts = new()
        {
            ReadInterval = CommTimeouts.Forever,
            ReadMultiplier = CommTimeouts.Forever,
            ReadConstant = LongestReadMilliseconds,
            WriteConstant = WriteMilliseconds,
        };
        return Kernel32.SetCommState(port, ref block)
            && Kernel32.SetCommTimeouts(port, ref timeouts)
            && Kernel32.PurgeComm(port, Kernel32.PurgeReceived);
    }

    private static InputException Refused(string name, int error)
    {
        return error switch
        {
            Kernel32.FileNotFound or Kernel32.PathNotFound or Kernel32.InvalidName => PortErrors.Missing(name),
            Kernel32.AccessDenied => PortErrors.Busy(name, []),
            Kernel32.InvalidParameter or Kernel32.InvalidFunction or Kernel32.InvalidHandle => PortErrors.NotSerial(name),
            _ => PortErrors.Other(name, Marshal.GetPInvokeErrorMessage(error)),
        };
    }

    private LineLostException Lost()
    {
        return new LineLostException(Name, Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }
}
