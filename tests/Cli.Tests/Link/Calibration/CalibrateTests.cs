using System.Globalization;
using InvertedAnodeBms.Cli.Link.Calibration;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link.Calibration;

[TestClass]
public sealed class CalibrateTests
{
    private const double Speed = 20;

    [LinuxTest]
    public void ABoardIsCalibratedAgainstAMeterAndMeasuresRightThen()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.OnBench(Speed);

        using (Conversation tool = new("calibrate", "--port", device.Port, "--out", folder.Sub("a"), "--readings", "16"))
        {
            Measure(tool, device);
            tool.Reads(" mV off the meter across all of them");
            Press(tool, device);
            Press(tool, device);
            tool.Reads("The device has booted.");
            tool.End(ExitCode.Held);
        }

        device.Type("current off");
        device.Type("volts 3.1 3.4");
        using DeviceSession session = DeviceSession.Open(device.Port, CancellationToken.None);
        Assert.AreEqual(2, CalibrationWrite.Read(session.Commander, CalibrationChoice.Running).Set.CellCount);

        for (int i = 0; i < 60; i++)
        {
            session.Link.Pump(50);
        }

        SampleMessage sample = session.Link.Listener.Sample;
        Assert.AreEqual(3_100_000, sample.CellMicrovolts[0], 1_500.0);
        Assert.AreEqual(3_400_000, sample.CellMicrovolts[1], 1_500.0);
        Assert.AreEqual(0, sample.PackMicroamps, 15.0);
    }

    [LinuxTest]
    public void ACalibrationFromAFileIsWrittenAndTakenBack()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.OnBench(Speed);
        string points = folder.File("points.csv", Points(1.004));

        using (Conversation tool = new("calibrate", "--port", device.Port, "--points", points, "--out", folder.Sub("a"), "--no-reboot"))
        {
            Press(tool, device);
            tool.Reads("It holds from the next boot");
            tool.End(ExitCode.Held);
        }

        StringAssert.Contains(Conversation.Run(ExitCode.Held, "calibrate", "--show", "--port", device.Port), "4000 ppm");

        using (Conversation tool = new("calibrate", "--undo", "--port", device.Port))
        {
            Press(tool, device);
            Press(tool, device);
            tool.End(ExitCode.Held);
        }

        using DeviceSession session = DeviceSession.Open(device.Port, CancellationToken.None);
        Assert.AreEqual(0, CalibrationWrite.Read(session.Commander, CalibrationChoice.Stored).Set.CellCount);
        Assert.AreEqual(2, CalibrationWrite.Read(session.Commander, CalibrationChoice.Previous).Set.CellCount);
    }

    [LinuxTest]
    [DataRow(1.0145, 0.0, "cell 1: a reading changes by too much. Against nominal parts at most")]
    [DataRow(1.0205, 3.0, "cell 1: the gain changes by too much. Against nominal parts at most 2 % of gain and 50 mV")]
    public void WhatChangesAReadingOrTheGainByTooMuchIsRefusedBeforeAnyPress(double gain, double about, string expected)
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.OnBench(Speed);
        string points = folder.File("points.csv", Points(gain, about));

        string printed = Conversation.Run(
            ExitCode.WrongInput, "calibrate", "--port", device.Port, "--points", points, "--out", folder.Sub("a"));
        StringAssert.Contains(printed, expected);
        Assert.IsFalse(printed.Contains("hold the button", StringComparison.Ordinal));
    }

    [LinuxTest]
    public void AMeterAcrossAllCellsThatDisagreesIsATypingErrorSomewhere()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.OnBench(Speed);
        using Conversation tool = new("calibrate", "--port", device.Port, "--out", folder.Sub("a"), "--readings", "5");

        Measure(tool, device, typingError: 0.02);
        StringAssert.Contains(tool.End(ExitCode.WrongInput), "more than 4 mV a cell. A typing error");
    }

    private static void Measure(Conversation tool, RunningDevice device, double typingError = 0)
    {
        tool.Reads("disconnect charger and load");
        tool.Types(string.Empty);

        foreach (double volts in new[] { 2.5, 3.6 })
        {
            string value = volts.ToString("0.0", CultureInfo.InvariantCulture);
            tool.Reads($"Set about {value}0 V");
            device.Type($"volts {value}");
            tool.Types(string.Empty);
            tool.Reads("meter at cell 1, V");
            tool.Types((volts + typingError).ToString(CultureInfo.InvariantCulture));
            tool.Reads("meter at cell 2, V");
            tool.Types(value);
            tool.Reads("meter across all cells");
            tool.Types((2 * volts).ToString(CultureInfo.InvariantCulture));
        }

        foreach (string milliamperes in new[] { "-18", "18" })
        {
            tool.Reads("Let about 18.0 mA flow");
            device.Type($"current {milliamperes}");
            tool.Types(string.Empty);
            tool.Reads("meter in series");
            tool.Types(milliamperes);
        }
    }

    private static void Press(Conversation tool, RunningDevice device)
    {
        tool.Reads("hold the button");
        device.Type("button 5");
        tool.Reads("Release it now.");
        tool.Reads("thank you");
    }

    private static string Points(double gain, double about = 0)
    {
        string Line(string channel, double shown) => FormattableString.Invariant($"{channel},{shown:F6},{about + ((shown - about) * gain):F6}\n");
        return "channel,shown,true\n" + Line("cell_1", 2.5) + Line("cell_1", 3.6) + Line("cell_2", 2.5) + Line("cell_2", 3.6)
            + Line("current", -20) + Line("current", 20);
    }
}
