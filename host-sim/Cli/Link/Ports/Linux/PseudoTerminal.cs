using System.Runtime.InteropServices;
using System.Text;

namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>A serial port without a wire: this program holds one end, another opens the other end by its path.</summary>
public sealed class PseudoTerminal : IDisposable
{
    private readonly Descriptor _descriptor;

    /// <summary>Makes one.</summary>
    /// <exception cref="InputException">This system has none to give.</exception>
    public PseudoTerminal()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new InputException("A virtual serial port needs the pseudo-terminals of Linux.");
        }

        int number = Libc.OpenPseudoTerminal(Libc.ReadWrite | Libc.NoControllingTerminal | Libc.NonBlocking | Libc.CloseOnExec);
        byte[] name = new byte[256];

        if (number < 0 || Libc.Grant(number) != 0 || Libc.Unlock(number) != 0 || Libc.NameOf(number, name, (nuint)name.Length) != 0)
        {
            string cause = Marshal.GetLastPInvokeErrorMessage();

            if (number >= 0)
            {
                _ = Libc.Close(number);
            }

            throw new InputException($"No pseudo-terminal: {cause}. Is /dev/pts mounted?");
        }

        Path = Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));
        _descriptor = new Descriptor(number, Path);
        OpenOnce();
    }

    /// <summary>Path of the other end.</summary>
    public string Path { get; }

    /// <summary>Somebody has the other end open.</summary>
    public bool IsHeard => (_descriptor.Wait(Libc.PollIn, 0) & Libc.PollHangUp) == 0;

    /// <summary>Waits for bytes.</summary>
    /// <param name="buffer">Receives them.</param>
    /// <param name="milliseconds">Longest wait.</param>
    /// <returns>Number of bytes; 0 when none came, or nobody is there.</returns>
    public int Read(byte[] buffer, int milliseconds)
    {
        short ready = _descriptor.Wait(Libc.PollIn, milliseconds);

        if ((ready & Libc.PollIn) != 0)
        {
            return Math.Max(0, _descriptor.Read(buffer));
        }

        if ((ready & Libc.PollHangUp) != 0)
        {
            // Nobody there is reported at once, without a wait.
            Thread.Sleep(milliseconds);
        }

        return 0;
    }

    /// <summary>Sends bytes, if somebody listens; a listener who does not read for a while loses the rest.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="milliseconds">Longest wait while the other end does not read.</param>
    /// <returns>Number of bytes that are on their way.</returns>
    public int Write(ReadOnlySpan<byte> bytes, int milliseconds)
    {
        return IsHeard ? Math.Max(0, _descriptor.Write(bytes, milliseconds)) : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _descriptor.Dispose();
    }

    // Only after a first visitor has left does the system tell that nobody is there; and what comes first must not be echoed.
    private void OpenOnce()
    {
        int visitor = Libc.Open(Path, Libc.ReadWrite | Libc.NoControllingTerminal | Libc.CloseOnExec);

        if (visitor >= 0)
        {
            _ = Libc.MakeRaw115200(visitor);
            _ = Libc.Close(visitor);
        }
    }
}
