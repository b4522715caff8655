using System.Globalization;
using System.Net;

namespace InvertedAnodeBms.Cli.Serve.Web;

/// <summary>Where the page is offered.</summary>
/// <param name="Address">Address of this machine.</param>
/// <param name="Port">TCP port; 0 for any that is free.</param>
public sealed record ListenAddress(IPAddress Address, int Port)
{
    /// <summary>Name of the option.</summary>
    public const string Option = "--listen";

    /// <summary>Where, when nothing is said.</summary>
    public const string Default = "127.0.0.1:8420";

    /// <summary>Only this machine can open the page.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>Reads "ADDRESS:PORT", "[ADDRESS]:PORT", "ADDRESS" or "PORT".</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static ListenAddress Parse(string text)
    {
        string value = text.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase);
        int usual = int.Parse(Default[(Default.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort)
        {
            return new ListenAddress(IPAddress.Loopback, port);
        }

        // A lone number would be taken for an address here.
        if (value.IndexOfAny(['.', ':']) >= 0 && IPEndPoint.TryParse(value, out IPEndPoint? end))
        {
            bool named = value.IndexOfAny(['.', ']']) >= 0 && value.EndsWith($":{end.Port}", StringComparison.Ordinal);
            return new ListenAddress(end.Address, named ? end.Port : usual);
        }

        throw new InputException(
            $"{Option} is '{text}', expected ADDRESS:PORT such as {Default}, [::1]:8420, or 0.0.0.0:8420 for every network this machine is in.");
    }
}
