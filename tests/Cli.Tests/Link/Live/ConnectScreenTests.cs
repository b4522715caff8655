using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Tests.Link.Live;

[TestClass]
public sealed class ConnectScreenTests
{
    [TestMethod]
    [DataRow(80)]
    [DataRow(110)]
    [DataRow(160)]
    public void NoLineIsFolded(int width)
    {
        string[] lines = Drawn(width, 24);

        Assert.AreEqual(1, lines.Count(line => line.Contains("cell 1", StringComparison.Ordinal)));
        StringAssert.Contains(lines.First(line => line.Contains("cell 1", StringComparison.Ordinal)), "0.220 to 3.620");
        Assert.IsLessThanOrEqualTo(24, lines.Length);
        Assert.IsTrue(lines.All(line => line.TrimEnd().Length <= width));
    }

    [TestMethod]
    public void AHighTerminalShowsEveryLimitAndALowOneTheNearest()
    {
        Assert.IsTrue(Drawn(120, 50).Any(line => line.Contains("(OVP)", StringComparison.Ordinal)));
        Assert.IsFalse(Drawn(120, 24).Any(line => line.Contains("(OVP)", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void WhatIsNotGoodIsNamedInsteadOfItsValue()
    {
        string line = Drawn(120, 24).First(line => line.Contains("temperature 1", StringComparison.Ordinal));

        StringAssert.Contains(line, "open");
        Assert.IsFalse(line.Contains("to 45.0", StringComparison.Ordinal));
    }

    private static string[] Drawn(int width, int height)
    {
        TelemetryListener listener = new();
        LiveState state = new(listener, new HelloMessage { CellCount = 1, TemperatureCount = 1, CapacityNanocoulombs = 129_600_000_000 });
        SampleMessage sample = new() { CellCount = 1, TemperatureCount = 1, State = BmsState.Charge, PackQuality = SignalQuality.Good };
        sample.CellMicrovolts[0] = 3_400_000;
        sample.CellQuality[0] = SignalQuality.Good;
        sample.TemperatureQuality[0] = SignalQuality.Open;
        FrameWriter writer = new();
        writer.Begin(FrameType.Sample);
        sample.Write(writer);
        listener.Take(writer.Wire.AsSpan(0, writer.Finish()));

        using StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        ConnectScreen screen = new(state, "COM5", unicode: true) { Limits = LfpLithiumPouch36.Create().Limits };
        console.Write(screen.Build(width, height, "footer"));
        return text.ToString().TrimEnd().Split(Environment.NewLine);
    }
}
