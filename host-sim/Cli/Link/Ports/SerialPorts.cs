using InvertedAnodeBms.Cli.Link.Ports.Linux;
using InvertedAnodeBms.Cli.Link.Ports.Windows;

namespace InvertedAnodeBms.Cli.Link.Ports;

/// <summary>Finds and opens serial ports: termios on Linux, Win32 on Windows.</summary>
public static class SerialPorts
{
    /// <summary>Bits per second of the telemetry: what <c>UartLink</c> of the firmware uses.</summary>
    public const int BaudRate = 115_200;

    /// <summary>Ports a device may be plugged into, by name.</summary>
    public static IReadOnlyList<FoundPort> Find()
    {
        return OperatingSystem.IsWindows() ? WindowsPorts.Find() : LinuxPorts.Find("/");
    }

    /// <summary>Opens a port for this program alone.</summary>
    /// <param name="name">Name of the port.</param>
    /// <exception cref="InputException">It cannot be opened; the message says why and what to do.</exception>
    public static ISerialLine Open(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return WindowsSerialLine.Open(name);
        }

        return OperatingSystem.IsLinux()
            ? LinuxSerialLine.Open(name)
            : throw new InputException("Serial ports work on Linux and Windows only; this is neither.");
    }

    /// <summary>Opens a port that may be away for a moment.</summary>
    /// <returns>The line; null when it cannot be opened now.</returns>
    public static ISerialLine? TryOpen(string name)
    {
        try
        {
            return Open(name);
        }
        catch (InputException)
        {
            return null;
        }
    }

    /// <summary>Name of the port to use: the one asked for, or the only one there is.</summary>
    /// <param name="asked">Value of <c>--port</c>, or null.</param>
    /// <exception cref="InputException">None was asked for, and there is not exactly one.</exception>
    public static string Choose(string? asked)
    {
        if (asked is not null)
        {
            return asked;
        }

        IReadOnlyList<FoundPort> found = Find();
        return found.Count == 1
            ? found[0].Name
            : throw new InputException($"Which port? {PortErrors.List(found)} Name it with --port.");
    }
}
