using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InvertedAnodeBms.Cli.Tests.Browsing;

/// <summary>A browser without a window, led over its DevTools protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _profile = new();
    private readonly ClientWebSocket _socket = new();
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private readonly Process _process;
    private string _session = string.Empty;
    private int _number;

    private Chromium(string path)
    {
        // The flags but the first three keep it from asking the internet for anything by itself.
        _process = Process.Start(new ProcessStartInfo(path,
        [
            "--headless", "--no-sandbox", "--remote-debugging-port=0", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            $"--user-data-dir={_profile.Path}", "about:blank",
        ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>Path of the browser; null when none is installed.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(System.IO.File.Exists);

    /// <summary>Errors of scripts and of the console so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Addresses that the pages asked for so far.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Starts it; ends the test as inconclusive when there is none.</summary>
    public static async Task<Chromium> StartAsync()
    {
        if (Path is null)
        {
            Assert.Inconclusive($"No browser is installed: none of {string.Join(", ", s_names)} is on the path.");
        }

        Chromium browser = new(Path!);

        try
        {
            await browser.ConnectAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a page.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="height">Height of the window.</param>
    /// <param name="features">Media features, such as ("prefers-color-scheme", "dark").</param>
    public async Task OpenAsync(Uri address, int width, int height, params (string Name, string Value)[] features)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = false });
        var wanted = features.Select(feature => new { name = feature.Name, value = feature.Value });
        await SendAsync("Emulation.setEmulatedMedia", new { media = string.Empty, features = wanted });
        await SendAsync("Page.navigate", new { url = address.AbsoluteUri });
        await WaitAsync("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// <summary>Value of an expression in the page.</summary>
    public async Task<JsonElement> AskAsync(string expression)
    {
        JsonElement answer = await SendAsync("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });

        if (answer.TryGetProperty("exceptionDetails", out JsonElement details))
        {
            throw new InvalidOperationException($"{expression}: {details}");
        }

        return answer.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value : default;
    }

    /// <summary>Text of an element.</summary>
    public async Task<string> TextAsync(string id)
    {
        return (await AskAsync($"document.getElementById('{id}').textContent")).GetString()!;
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task WaitAsync(string expression)
    {
        Stopwatch watch = Stopwatch.StartNew();

        while (!(await AskAsync($"Boolean({expression})")).GetBoolean())
        {
            string complaints = string.Join("; ", _complaints);
            Assert.IsTrue(watch.Elapsed < s_patience, $"after {s_patience.TotalSeconds:0} s still not: {expression}. {complaints}");
            await Task.Delay(50);
        }
    }

    /// <summary>Prints the page as PDF.</summary>
    public async Task<byte[]> PrintAsync()
    {
        return (await SendAsync("Page.printToPDF", new { printBackground = true })).GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>A picture of the page; of its whole height when the folder IABMS_SCREENSHOTS is set, where it is kept too.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>The picture as PNG.</returns>
    public async Task<byte[]> ShootAsync(string name)
    {
        string? folder = Environment.GetEnvironmentVariable("IABMS_SCREENSHOTS");
        JsonElement shot = await SendAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = folder is not null });
        byte[] png = shot.GetProperty("data").GetBytesFromBase64();

        if (folder is not null)
        {
            await System.IO.File.WriteAllBytesAsync(System.IO.Path.Combine(folder, name + ".png"), png);
        }

        return png;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _profile.Dispose();
    }

    private async Task ConnectAsync()
    {
        const string Mark = "DevTools listening on ";
        using CancellationTokenSource patience = new(s_patience);

        while (await _process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                await _socket.ConnectAsync(new Uri(line[Mark.Length..]), patience.Token);
                break;
            }
        }

        Assert.AreEqual(WebSocketState.Open, _socket.State, $"{Path} does not offer its DevTools");
        _ = Task.Run(async () => await _process.StandardError.ReadToEndAsync());
        JsonElement target = await SendAsync("Target.createTarget", new { url = "about:blank" });
        string id = target.GetProperty("targetId").GetString()!;
        _session = (await SendAsync("Target.attachToTarget", new { targetId = id, flatten = true })).GetProperty("sessionId").GetString()!;
        await SendAsync("Page.enable", new { });
        await SendAsync("Runtime.enable", new { });
        await SendAsync("Log.enable", new { });
        await SendAsync("Network.enable", new { });
    }

    private async Task<JsonElement> SendAsync(string method, object parameters)
    {
        int number = ++_number;
        JsonObject message = new() { ["id"] = number, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };

        if (_session.Length > 0)
        {
            message["sessionId"] = _session;
        }

        using CancellationTokenSource patience = new(s_patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, patience.Token);

        while (true)
        {
            JsonElement answer = await ReceiveAsync(patience.Token);

            if (!answer.TryGetProperty("id", out JsonElement id))
            {
                Note(answer);
            }
            else if (id.GetInt32() == number)
            {
                return answer.TryGetProperty("result", out JsonElement result) ? result : throw new InvalidOperationException($"{method}: {answer}");
            }
        }
    }

    private async Task<JsonElement> ReceiveAsync(CancellationToken patience)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[65_536];
        WebSocketReceiveResult part;

        do
        {
            part = await _socket.ReceiveAsync(buffer, patience);
            bytes.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(bytes.ToArray()).RootElement;
    }

    private void Note(JsonElement message)
    {
        string method = message.GetProperty("method").GetString()!;
        JsonElement parameters = message.GetProperty("params");

        if (method == "Runtime.exceptionThrown")
        {
            _complaints.Add(parameters.GetProperty("exceptionDetails").ToString());
        }
        else if (method == "Log.entryAdded" && parameters.GetProperty("entry").GetProperty("level").GetString() == "error")
        {
            _complaints.Add(parameters.GetProperty("entry").GetProperty("text").ToString());
        }
        else if (method == "Network.requestWillBeSent")
        {
            _requests.Add(parameters.GetProperty("request").GetProperty("url").GetString()!);
        }
    }
}
