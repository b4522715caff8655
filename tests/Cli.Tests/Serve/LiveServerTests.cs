using System.Net;
using System.Text;
using InvertedAnodeBms.Cli.Serve.Feed;
using InvertedAnodeBms.Cli.Serve.Sources;
using InvertedAnodeBms.Cli.Serve.Web;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class LiveServerTests
{
    private const int LargestPage = 100_000;

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task ThePageWithEverythingItLoadsIsBelow100Kilobytes(bool withUPlot)
    {
        if (withUPlot && !PageFiles.HasBuiltInUPlot)
        {
            Assert.Inconclusive("This build could not fetch uPlot: it needs npm and its registry.");
        }

        await using ServedSimulation served = await ServedSimulation.StartAsync(1, withUPlot);
        using HttpClient client = new() { BaseAddress = served.Server.Address };
        int bytes = 0;

        foreach (string path in served.Server.Files.Paths)
        {
            bytes += (await client.GetByteArrayAsync(path)).Length;
        }

        Assert.IsLessThan(LargestPage, bytes);
        Assert.AreEqual(withUPlot, (await client.GetStringAsync("/")).Contains("uplot.js", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task ThePageAllowsNothingFromElsewhere()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync();
        using HttpClient client = new();
        using HttpResponseMessage page = await client.GetAsync(served.Server.Address);
        string policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));

        Assert.AreEqual(HttpStatusCode.OK, page.StatusCode);
        StringAssert.StartsWith(policy, "default-src 'none'; ");
        Assert.IsFalse(policy.Contains("unsafe", StringComparison.Ordinal), policy);
        Assert.IsFalse(policy.Contains("http", StringComparison.Ordinal), policy);
        Assert.AreEqual("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.IsFalse(page.Headers.Any(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)), "no CORS");
        string text = await page.Content.ReadAsStringAsync();
        Assert.IsFalse(text.Contains("//", StringComparison.Ordinal), "no address of another server, not even without its scheme");
    }

    [TestMethod]
    public async Task TheStreamTellsWhoSpeaksAndThenRows()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync(20);
        using HttpClient client = new();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(served.Server.Address, "events"), HttpCompletionOption.ResponseHeadersRead);
        using StreamReader stream = new(await answer.Content.ReadAsStreamAsync());
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        HashSet<string> seen = [];

        while (!seen.IsSupersetOf(["event: hello", "event: rows", "event: now", "event: events", "event: lithium"]))
        {
            seen.Add(await stream.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException());
        }

        Assert.AreEqual("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual(1, served.Feed.ClientCount);
    }

    [TestMethod]
    [DataRow("127.0.0.1", HttpStatusCode.OK)]
    [DataRow("localhost", HttpStatusCode.OK)]
    [DataRow("attacker.example", HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.2", HttpStatusCode.Forbidden)]
    [DataRow("localhost.attacker.example", HttpStatusCode.Forbidden)]
    public async Task OnlyARequestToThisServersOwnNameIsAnswered(string host, HttpStatusCode expected)
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync();

        foreach (string path in new[] { "/", "/events", "/app.js" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(served.Server.Address, path));
            request.Headers.Host = $"{host}:{served.Server.Address.Port}";
            Assert.AreEqual(expected, await StatusAsync(request), $"{path} of {host}");
        }
    }

    [TestMethod]
    public async Task AHostWithAnotherPortIsRefused()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, served.Server.Address);
        request.Headers.Host = $"127.0.0.1:{served.Server.Address.Port + 1}";

        Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(request));
    }

    [TestMethod]
    [DataRow("http://attacker.example")]
    [DataRow("null")]
    [DataRow("https://127.0.0.1")]
    public async Task AnotherPagesOriginIsRefusedEvenWithTheToken(string origin)
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync();
        using HttpRequestMessage read = new(HttpMethod.Get, new Uri(served.Server.Address, "events"));
        read.Headers.Add("Origin", origin);
        using HttpRequestMessage stop = Stop(served, served.Server.Token);
        stop.Headers.Add("Origin", origin);

        Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(read));
        Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(stop));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task AStopWithoutTheTokenIsRefused(string token)
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync(20);
        using HttpRequestMessage stop = Stop(served, token);

        Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(stop));
        await Task.Delay(500);
        Assert.IsFalse(served.Feed.Now.Stopped);
    }

    [TestMethod]
    public async Task AStopWithTheTokenOpensBothGates()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync(20);

        for (int i = 0; i < 300 && served.Feed.Now.ChargeGate != true; i++)
        {
            await Task.Delay(50);
        }

        using HttpRequestMessage stop = Stop(served, served.Server.Token);
        stop.Headers.Add("Origin", $"http://127.0.0.1:{served.Server.Address.Port}");
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(stop));

        for (int i = 0; i < 300 && !(served.Feed.Now.Stopped && served.Feed.Now.ChargeConducts == false); i++)
        {
            await Task.Delay(50);
        }

        Assert.IsTrue(served.Feed.Now.Stopped);
        Assert.AreEqual(false, served.Feed.Now.ChargeConducts);
        Assert.AreEqual(false, served.Feed.Now.DischargeConducts);
    }

    [TestMethod]
    public async Task TheTokenIsAnotherForEveryServer()
    {
        await using ServedSimulation one = await ServedSimulation.StartAsync();
        await using ServedSimulation other = await ServedSimulation.StartAsync();

        Assert.AreNotEqual(one.Server.Token, other.Server.Token);
        Assert.AreEqual(64, one.Server.Token.Length);
    }

    [TestMethod]
    [DataRow("DELETE", "/", HttpStatusCode.MethodNotAllowed)]
    [DataRow("OPTIONS", "/stop", HttpStatusCode.MethodNotAllowed)]
    [DataRow("GET", "/stop", HttpStatusCode.NotFound)]
    [DataRow("GET", "/../secret", HttpStatusCode.NotFound)]
    public async Task WhatThereIsNotIsRefused(string method, string path, HttpStatusCode expected)
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), new Uri(served.Server.Address, path));

        Assert.AreEqual(expected, await StatusAsync(request));
    }

    [TestMethod]
    public async Task AFileCannotBeStopped()
    {
        LiveFeed feed = new(new LiveIdentity(SourceKind.Log, "a.csv", "1 row"), canStop: false);
        await using LiveServer server = await LiveServer.StartAsync(ListenAddress.Parse("127.0.0.1:0"), feed, null);
        using HttpRequestMessage stop = new(HttpMethod.Post, new Uri(server.Address, "stop"));
        stop.Headers.Add(RequestGuard.TokenHeader, server.Token);

        Assert.AreEqual(HttpStatusCode.Conflict, await StatusAsync(stop));
    }

    [TestMethod]
    public async Task APortThatIsTakenIsWrongUsageAndTheMessageSaysWhatToDo()
    {
        await using ServedSimulation served = await ServedSimulation.StartAsync();
        LiveFeed feed = new(new LiveIdentity(SourceKind.Log, "a.csv", "1 row"), canStop: false);
        ListenAddress taken = ListenAddress.Parse($"127.0.0.1:{served.Server.Address.Port}");
        InputException error = await Assert.ThrowsExactlyAsync<InputException>(() => LiveServer.StartAsync(taken, feed, null));

        StringAssert.Contains(error.Message, $"127.0.0.1:{served.Server.Address.Port}: in use");
        StringAssert.Contains(error.Message, "127.0.0.1:0 takes any that is free");
    }

    [TestMethod]
    public async Task AnAddressOfAnotherMachineIsWrongUsage()
    {
        LiveFeed feed = new(new LiveIdentity(SourceKind.Log, "a.csv", "1 row"), canStop: false);
        InputException error = await Assert.ThrowsExactlyAsync<InputException>(
            () => LiveServer.StartAsync(ListenAddress.Parse("192.0.2.1:0"), feed, null));

        StringAssert.Contains(error.Message, "not an address of this machine");
    }

    private static HttpRequestMessage Stop(ServedSimulation served, string token)
    {
        HttpRequestMessage stop = new(HttpMethod.Post, new Uri(served.Server.Address, "stop")) { Content = new StringContent("x", Encoding.UTF8) };
        stop.Headers.Add(RequestGuard.TokenHeader, token);
        return stop;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        using HttpClient client = new();
        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
