using System.Net;
using System.Net.Sockets;
using InvertedAnodeBms.Cli.Serve.Web;

namespace InvertedAnodeBms.Cli.Tests.Serve;

[TestClass]
public sealed class ServeCommandTests
{
    private const string AnyPort = "127.0.0.1:0";
    private const string Recording = "test_time_second,current_ampere,voltage_volt\n0,0,3.7\n10,0,3.7\n";

    [TestMethod]
    [DataRow("--scenario", "no-such-scenario")]
    [DataRow("--seconds", "-1")]
    [DataRow("--speed", "0")]
    [DataRow("--port", "/dev/no-such-port")]
    [DataRow("--cell", "no-such-cell")]
    [DataRow("--listen", "somewhere")]
    [DataRow("--listen", "127.0.0.1:99999")]
    [DataRow("--no-such-option", "1")]
    public void WhatCannotBeServedIsWrongUsage(string option, string value)
    {
        using TemporaryFolder folder = new();
        string[] file = option == "--cell" ? [folder.File("a.csv", Recording)] : [];
        string[] listen = option == "--listen" ? [] : ["--listen", AnyPort];

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["serve", .. file, option, value, .. listen, "-q"]));
    }

    [TestMethod]
    public void AFileThatIsNotThereIsWrongUsage()
    {
        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["serve", "no-such-file.csv", "--listen", AnyPort]));
    }

    [TestMethod]
    public void TwoThingsAtOnceAreWrongUsage()
    {
        using TemporaryFolder folder = new();

        string file = folder.File("a.csv", Recording);

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["serve", file, "--scenario", "wrist-day", "--listen", AnyPort]));
    }

    [TestMethod]
    public void APortThatIsTakenIsWrongUsage()
    {
        using TemporaryFolder folder = new();
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string taken = $"127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        Assert.AreEqual(ExitCode.WrongInput, Program.Main(["serve", folder.File("a.csv", Recording), "--listen", taken]));
    }

    [TestMethod]
    public void AfterItsTimeItEndsWellWithAFileAndWithASimulation()
    {
        using TemporaryFolder folder = new();

        Assert.AreEqual(ExitCode.Held, Program.Main(["serve", folder.File("a.csv", Recording), "--listen", AnyPort, "--seconds", "0.5", "-q"]));
        Assert.AreEqual(ExitCode.Held, Program.Main(["serve", "--listen", AnyPort, "--seconds", "0.5", "--speed", "100", "-q"]));
    }

    [TestMethod]
    [DataRow("127.0.0.1:80", "127.0.0.1", 80, true)]
    [DataRow("localhost:8000", "127.0.0.1", 8000, true)]
    [DataRow("[::1]:8000", "::1", 8000, true)]
    [DataRow("::1", "::1", 8420, true)]
    [DataRow("8001", "127.0.0.1", 8001, true)]
    [DataRow("0.0.0.0:0", "0.0.0.0", 0, false)]
    [DataRow("192.168.1.2", "192.168.1.2", 8420, false)]
    public void AnAddressIsReadAsItIsWritten(string text, string address, int port, bool loopback)
    {
        ListenAddress read = ListenAddress.Parse(text);

        Assert.AreEqual(IPAddress.Parse(address), read.Address);
        Assert.AreEqual(port, read.Port);
        Assert.AreEqual(loopback, read.IsLoopback);
    }
}
