using System.Runtime.InteropServices;

namespace InvertedAnodeBms.Cli.Link.Ports.Windows;

/// <summary>Asks Windows for its serial ports. Compiled everywhere; never tried on Windows.</summary>
public static class WindowsPorts
{
    private const string Prefix = "COM";
    private const int MostCharacters = 1 << 20;

    /// <summary>Ports by number, each described by the device behind it.</summary>
    public static IReadOnlyList<FoundPort> Find()
    {
        return [.. Ports(Query(null)).Select(name => new FoundPort(name, Query(name).FirstOrDefault(string.Empty)))];
    }

    /// <summary>The serial ports among the names of all devices, by number.</summary>
    /// <param name="devices">Names.</param>
    public static IEnumerable<string> Ports(IEnumerable<string> devices)
    {
        return devices
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(name[Prefix.Length..], out _))
            .OrderBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal);
    }

    private static string[] Query(string? device)
    {
        for (int length = 1 << 14; length <= MostCharacters; length *= 2)
        {
            char[] names = new char[length];
            uint count = Kernel32.QueryDosDevice(device, names, (uint)length);

            if (count > 0)
            {
                return new string(names, 0, (int)count).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            }

            if (Marshal.GetLastPInvokeError() != Kernel32.BufferTooSmall)
            {
                break;
            }
        }

        return [];
    }
}
