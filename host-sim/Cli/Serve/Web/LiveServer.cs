using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InvertedAnodeBms.Cli.Serve.Web;

/// <summary>The web server of the page: its files, the stream of what is new, the stop button. It asks nobody for anything.</summary>
public sealed class LiveServer : IAsyncDisposable
{
    /// <summary>Most pages that listen at the same time.</summary>
    public const int MostClients = 32;

    private const int FlushMilliseconds = 100;
    private const int LongestBody = 1024;

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _app;
    private readonly LiveFeed _feed;
    private readonly StopButton? _stop;
    private readonly RequestGuard _guard = new();
    private readonly PageFiles _files;
    private readonly CancellationTokenSource _end = new();
    private Task _clock = Task.CompletedTask;
    private bool _ended;

    private LiveServer(ListenAddress address, LiveFeed feed, StopButton? stop, bool withUPlot)
    {
        _feed = feed;
        _stop = stop;
        _files = new PageFiles(_guard.Token, withUPlot);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LongestBody;
            options.Listen(address.Address, address.Port);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Address of the page.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Token that a POST must carry.</summary>
    public string Token => _guard.Token;

    /// <summary>The files of the page.</summary>
    public PageFiles Files => _files;

    /// <summary>Starts a server.</summary>
    /// <param name="address">Where.</param>
    /// <param name="feed">What the pages see.</param>
    /// <param name="stop">The stop button; null when there is nothing to stop.</param>
    /// <param name="withUPlot">Draw with uPlot where the build has it.</param>
    /// <exception cref="InputException">The port is taken, or the address is not of this machine.</exception>
    public static async Task<LiveServer> StartAsync(ListenAddress address, LiveFeed feed, StopButton? stop, bool withUPlot = true)
    {
        LiveServer server = new(address, feed, stop, withUPlot);

        try
        {
            await server._app.StartAsync();
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await server._app.DisposeAsync();
            SocketError? cause = (error.GetBaseException() as SocketException)?.SocketErrorCode;
            throw new InputException(cause switch
            {
                SocketError.AddressNotAvailable =>
                    $"{ListenAddress.Option} {address.Address}: not an address of this machine. Name one of its own, or 127.0.0.1.",
                SocketError.AccessDenied =>
                    $"{ListenAddress.Option} {address.Address}:{address.Port}: not allowed. Ports below 1024 need rights; name a higher one.",
                _ => $"{ListenAddress.Option} {address.Address}:{address.Port}: in use. Is another 'serve' running? "
                    + $"End it, or name another port; {address.Address}:0 takes any that is free.",
            });
        }

        string bound = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Address = new Uri(bound);
        server._clock = Task.Run(server.FlushAsync);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        await _end.CancelAsync();
        await _clock;
        _feed.Close();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task FlushAsync()
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(FlushMilliseconds));

        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                _feed.Flush();
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Head(context.Response.Headers);

        if (_guard.Refusal(context) is { } refusal)
        {
            await SayAsync(context, refusal.Status, refusal.Text);
            return;
        }

        string path = context.Request.Path.Value ?? string.Empty;
        bool post = HttpMethods.IsPost(context.Request.Method);

        if (post && path == "/stop")
        {
            await StopAsync(context);
        }
        else if (!post && path == "/events")
        {
            await StreamAsync(context);
        }
        else if (!post && _files.Find(path) is { } file)
        {
            context.Response.ContentType = file.Type;
            context.Response.ContentLength = file.Content.Length;

            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
            }
        }
        else
        {
            await SayAsync(context, StatusCodes.Status404NotFound, $"There is no '{path}' here.");
        }
    }

    private static void Head(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static Task SayAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }

    private async Task StopAsync(HttpContext context)
    {
        StopOutcome outcome = _stop is null
            ? new StopOutcome(false, "A file cannot be stopped.")
            : await _stop.PressAsync().WaitAsync(context.RequestAborted);
        context.Response.StatusCode = outcome.Done ? StatusCodes.Status200OK
            : _stop is null ? StatusCodes.Status409Conflict
            : StatusCodes.Status504GatewayTimeout;
        context.Response.ContentType = "application/json";
        byte[] answer = JsonSerializer.SerializeToUtf8Bytes(new { done = outcome.Done, text = outcome.Text });
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private async Task StreamAsync(HttpContext context)
    {
        if (_feed.ClientCount >= MostClients)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, $"{MostClients} pages listen already: close one.");
            return;
        }

        context.Response.ContentType = "text/event-stream";
        LiveClient client = _feed.Join();

        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", context.RequestAborted);

            await foreach (byte[] part in client.Parts.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The page was closed.
        }
        finally
        {
            _feed.Leave(client);
        }
    }
}
