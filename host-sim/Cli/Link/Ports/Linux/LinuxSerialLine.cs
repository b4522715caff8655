using System.Runtime.InteropServices;

namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>A serial port or a pseudo-terminal of Linux, opened for this program alone.</summary>
internal sealed class LinuxSerialLine : ISerialLine
{
    private const int WriteMilliseconds = 1_000;
    private const string PseudoTerminals = "/dev/pts/";

    private readonly Descriptor _descriptor;

    private LinuxSerialLine(string name, Descriptor descriptor)
    {
        Name = name;
        _descriptor = descriptor;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens a port: raw, exclusive, what came before forgotten.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static LinuxSerialLine Open(string name)
    {
        string path = name.Contains('/', StringComparison.Ordinal) ? name : "/dev/" + name;
        int number = Libc.Open(path, Libc.ReadWrite | Libc.NoControllingTerminal | Libc.NonBlocking | Libc.CloseOnExec);

        if (number < 0)
        {
            throw Refused(name, path, Marshal.GetLastPInvokeError());
        }

        Descriptor descriptor = new(number, name);

        try
        {
            Prepare(descriptor, name, path);
            return new LinuxSerialLine(name, descriptor);
        }
        catch (InputException)
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int milliseconds)
    {
        short ready = _descriptor.Wait(Libc.PollIn, milliseconds);

        if (ready == 0)
        {
            return 0;
        }

        int count = _descriptor.Read(buffer);
        return count >= 0 ? count : throw _descriptor.Lost();
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        int written = _descriptor.Write(buffer.AsSpan(0, count), WriteMilliseconds);

        if (written < 0)
        {
            throw _descriptor.Lost();
        }

        if (written < count)
        {
            throw new LineLostException(Name, "it takes no bytes");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _descriptor.Dispose();
    }

    private static void Prepare(Descriptor descriptor, string name, string path)
    {
        if (Libc.IsTerminal(descriptor.Number) == 0)
        {
            throw PortErrors.NotSerial(name);
        }

        // The lock is for root and for pseudo-terminals: the first is not kept out by TIOCEXCL, the others would keep it after we have gone.
        if (Libc.Lock(descriptor.Number, Libc.LockExclusive | Libc.LockNonBlocking) != 0)
        {
            throw PortErrors.Busy(name, PortUsers.Of(path));
        }

        bool lasting = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName.StartsWith(PseudoTerminals, StringComparison.Ordinal)
            ?? path.StartsWith(PseudoTerminals, StringComparison.Ordinal);

        if (!lasting && Libc.Control(descriptor.Number, Libc.TerminalExclusive) != 0)
        {
            throw Refused(name, path, Marshal.GetLastPInvokeError());
        }

        if (!Libc.MakeRaw115200(descriptor.Number))
        {
            throw Refused(name, path, Marshal.GetLastPInvokeError());
        }

        _ = Libc.Flush(descriptor.Number, Libc.FlushInput);
    }

    private static InputException Refused(string name, string path, int error)
    {
        return error switch
        {
            Libc.NoEntry or Libc.NoDevice or Libc.NoDeviceOrAddress => PortErrors.Missing(name),
            Libc.AccessDenied or Libc.NotPermitted => PortErrors.Forbidden(name),
            Libc.DeviceBusy => PortErrors.Busy(name, PortUsers.Of(path)),
            Libc.NotATerminal => PortErrors.NotSerial(name),
            _ when Directory.Exists(path) => PortErrors.NotSerial(name),
            _ => PortErrors.Other(name, Marshal.GetPInvokeErrorMessage(error).ToLowerInvariant()),
        };
    }
}
