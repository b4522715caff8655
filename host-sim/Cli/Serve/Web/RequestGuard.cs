using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace InvertedAnodeBms.Cli.Serve.Web;

/// <summary>
/// Decides who may ask. Any page in the browser of this machine can send requests to loopback: it is told apart by the headers that it cannot
/// choose, and it cannot read the token.
/// </summary>
public sealed class RequestGuard
{
    /// <summary>Header that carries the token.</summary>
    public const string TokenHeader = "X-Iabms-Token";

    private readonly byte[] _token = Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Token of this server: it is written into the page, and another every time the server starts.</summary>
    public string Token => Encoding.ASCII.GetString(_token);

    /// <summary>Why a request is refused; null when it is not.</summary>
    public (int Status, string Text)? Refusal(HttpContext context)
    {
        HttpRequest request = context.Request;

        if (!IsOurs(request.Host, context.Connection))
        {
            return (StatusCodes.Status403Forbidden, $"Host '{request.Host}' is not this server: open the page by the address that the tool printed.");
        }

        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"http://{request.Host}")
        {
            return (StatusCodes.Status403Forbidden, $"Origin '{origin}' is another page's: only this server's own page may ask.");
        }

        if (HttpMethods.IsPost(request.Method) && !IsToken(request.Headers[TokenHeader].ToString()))
        {
            return (StatusCodes.Status403Forbidden, $"{TokenHeader} is missing or wrong: load the page again, the server has been started anew.");
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method)
            ? null
            : (StatusCodes.Status405MethodNotAllowed, "GET and POST only.");
    }

    // A name that an attacker owns can be made to point here; an address, and this machine's own names, cannot.
    private static bool IsOurs(HostString host, ConnectionInfo connection)
    {
        IPAddress? local = connection.LocalIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : connection.LocalIpAddress;

        if (local is null || (host.Port ?? 80) != connection.LocalPort)
        {
            return false;
        }

        bool loopback = IPAddress.IsLoopback(local);
        return IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? named)
            ? named.Equals(local)
            : string.Equals(host.Host, loopback ? "localhost" : Environment.MachineName, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsToken(string text)
    {
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(text), _token);
    }
}
