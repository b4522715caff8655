using InvertedAnodeBms.Cli.Link.Ports.Linux;

namespace InvertedAnodeBms.Cli.Link.Virtual;

/// <summary>The serial port of a virtual device: a pseudo-terminal under a name that stays when its plug is pulled and put back.</summary>
public sealed class VirtualPort : IDisposable
{
    private readonly byte[] _buffer = new byte[4096];
    private PseudoTerminal? _terminal;

    /// <summary>Makes the port.</summary>
    /// <param name="name">Path of the link to the pseudo-terminal; replaces a link that an earlier run left.</param>
    /// <exception cref="InputException">There is no pseudo-terminal, or the path is taken or not to be written.</exception>
    public VirtualPort(string name)
    {
        Name = Path.GetFullPath(name);
        Plug();
    }

    /// <summary>Path of the link.</summary>
    public string Name { get; }

    /// <summary>Path of the pseudo-terminal; null while it is unplugged.</summary>
    public string? Terminal => _terminal?.Path;

    /// <summary>Waits for bytes of the host.</summary>
    /// <param name="milliseconds">Longest wait.</param>
    /// <returns>The bytes; none when none came.</returns>
    public ReadOnlySpan<byte> Read(int milliseconds)
    {
        if (_terminal is null)
        {
            Thread.Sleep(milliseconds);
            return default;
        }

        return _buffer.AsSpan(0, _terminal.Read(_buffer, milliseconds));
    }

    /// <summary>Sends bytes to the host; without one they vanish, as on a wire.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="milliseconds">How long a host that does not read holds the device up; the rest is lost then.</param>
    public void Write(ReadOnlySpan<byte> bytes, int milliseconds)
    {
        _terminal?.Write(bytes, milliseconds);
    }

    /// <summary>Pulls the plug.</summary>
    public void Unplug()
    {
        if (_terminal is null)
        {
            return;
        }

        _terminal.Dispose();
        _terminal = null;
        File.Delete(Name);
    }

    /// <summary>Puts the plug in.</summary>
    public void Plug()
    {
        if (_terminal is not null)
        {
            return;
        }

        PseudoTerminal terminal = new();

        try
        {
            _terminal = OutputPlace.Open("--out", Name, () => Link(terminal));
        }
        finally
        {
            if (_terminal is null)
            {
                terminal.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Unplug();
    }

    private PseudoTerminal Link(PseudoTerminal terminal)
    {
        if (new FileInfo(Name).LinkTarget is not null)
        {
            File.Delete(Name);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Name)!);
        File.CreateSymbolicLink(Name, terminal.Path);
        return terminal;
    }
}
