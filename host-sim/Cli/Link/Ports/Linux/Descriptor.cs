using System.Runtime.InteropServices;

namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>An open terminal: waits, reads, writes, without blocking for longer than it is told.</summary>
internal sealed class Descriptor : IDisposable
{
    private const int Closed = -1;

    private readonly string _name;
    private int _descriptor;

    /// <summary>Takes an open descriptor over.</summary>
    /// <param name="descriptor">Opened without blocking.</param>
    /// <param name="name">Name for messages.</param>
    public Descriptor(int descriptor, string name)
    {
        _descriptor = descriptor;
        _name = name;
    }

    /// <summary>The number.</summary>
    public int Number => _descriptor;

    /// <summary>Waits until something is so.</summary>
    /// <param name="events">What to wait for.</param>
    /// <param name="milliseconds">Longest wait.</param>
    /// <returns>What is so; 0 when nothing came in time.</returns>
    public short Wait(short events, int milliseconds)
    {
        Libc.PollEntry entry = new() { Descriptor = _descriptor, Events = events };
        int count = Libc.Poll(ref entry, 1, milliseconds);
        return count > 0 ? entry.Returned : (short)0;
    }

    /// <summary>Reads what is there.</summary>
    /// <returns>Number of bytes, 0 when there are none; -1 when the other end has gone.</returns>
    public int Read(byte[] buffer)
    {
        nint count = Libc.Read(_descriptor, buffer, (nuint)buffer.Length);

        if (count > 0)
        {
            return (int)count;
        }

        int error = count < 0 ? Marshal.GetLastPInvokeError() : 0;
        return error is Libc.TryAgain or Libc.Interrupted || (count == 0 && Wait(Libc.PollIn, 0) == 0) ? 0 : -1;
    }

    /// <summary>Writes all bytes, or as many as the line takes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="milliseconds">Longest wait while it takes none.</param>
    /// <returns>Number of bytes written; -1 when the other end has gone.</returns>
    public int Write(ReadOnlySpan<byte> bytes, int milliseconds)
    {
        int written = 0;

        while (written < bytes.Length)
        {
            nint count = Libc.Write(_descriptor, ref MemoryMarshal.GetReference(bytes[written..]), (nuint)(bytes.Length - written));

            if (count > 0)
            {
                written += (int)count;
                continue;
            }

            int error = Marshal.GetLastPInvokeError();

            if (count < 0 && error is not (Libc.TryAgain or Libc.Interrupted))
            {
                return -1;
            }

            short ready = Wait(Libc.PollOut, milliseconds);

            if ((ready & (Libc.PollHangUp | Libc.PollError)) != 0)
            {
                return -1;
            }

            if (ready == 0)
            {
                break;
            }
        }

        return written;
    }

    /// <summary>The last error of the system as the exception of a lost line.</summary>
    public LineLostException Lost()
    {
        int error = Marshal.GetLastPInvokeError();
        return new LineLostException(_name, error == 0 ? "hung up" : Marshal.GetPInvokeErrorMessage(error).ToLowerInvariant());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        int descriptor = Interlocked.Exchange(ref _descriptor, Closed);

        if (descriptor != Closed)
        {
            _ = Libc.Close(descriptor);
        }
    }
}
