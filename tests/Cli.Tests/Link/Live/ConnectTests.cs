using System.Text.Json;
using System.Text.RegularExpressions;
using InvertedAnodeBms.Cli.Link.Session;

namespace InvertedAnodeBms.Cli.Tests.Link.Live;

[TestClass]
public sealed class ConnectTests
{
    [LinuxTest]
    public void TheStateItsReasonAndTheDistanceToEachLimitAreShown()
    {
        using RunningDevice device = RunningDevice.InScenario("Charge for 5 h", 20);
        device.Until(8);
        string printed = Conversation.Run(ExitCode.Held, "connect", "--port", device.Port, "--once");

        StringAssert.Contains(printed, "SIM, seed 1: esp32-wearable-2s, 2 x lfp-li-pouch-36mah");
        StringAssert.Contains(printed, "charge: ");
        StringAssert.Contains(printed, ", discharge gate off, charger there, no load");
        StringAssert.Contains(printed, "to 3.620");
        StringAssert.Contains(printed, "cell over-voltage, critical (OVP)");
    }

    [LinuxTest]
    public void WhatCameOverTheLineIsToldToWhoAsksForMore()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 5 h", 20);
        string printed = Conversation.Run(ExitCode.Held, "connect", "--port", device.Port, "--once", "--quiet", "--verbose");

        StringAssert.Matches(printed, new Regex(" samples, [1-9][0-9]* status messages, 0 frames lost or damaged"));
        Assert.IsFalse(printed.Contains("cell 1", StringComparison.Ordinal));
    }

    [LinuxTest]
    public void JsonGoesToAPipeAndNothingElse()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 5 h", 20);
        string printed = Conversation.Run(ExitCode.Held, "connect", "--port", device.Port, "--once", "--json", "-");
        JsonElement root = JsonDocument.Parse(printed).RootElement;

        Assert.IsTrue(root.GetProperty("simulation").GetBoolean());
        Assert.AreEqual(6, root.GetProperty("signals").GetArrayLength());
        Assert.AreEqual(13, root.GetProperty("limits").GetArrayLength());
    }

    [LinuxTest]
    public void WithoutATerminalThereAreLinesAndEvents()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 5 h", 20);
        using Conversation tool = new("connect", "--port", device.Port, "--seconds", "4");
        tool.Reads("cell 1 3.");
        device.Type("charger on");
        tool.Reads("event: standby -> charge");
        device.Type("unplug 4");
        tool.Reads("waiting for the plug");
        tool.Reads("is back");
        tool.End(ExitCode.Held);
    }

    [LinuxTest]
    public void AStopNeedsNoPressAndItsReleaseNeedsOne()
    {
        using RunningDevice device = RunningDevice.InScenario("Charge for 5 h", 20);
        StringAssert.Contains(Conversation.Run(ExitCode.Held, "connect", "--port", device.Port, "--stop"), "both gates are off");
        StringAssert.Contains(Conversation.Run(ExitCode.Held, "connect", "--port", device.Port, "--once"), "stopped by a host");

        using (Conversation tool = new("connect", "--port", device.Port, "--release"))
        {
            tool.Reads("hold the button");
            device.Type("button 5");
            tool.Reads("release the stop: done.");
            tool.End(ExitCode.Held);
        }

        StringAssert.Contains(Conversation.Run(ExitCode.Held, "connect", "--port", device.Port, "--once"), "charge: ");
    }

    [LinuxTest]
    public void APressThatIsTooShortOrTooLongIsAskedForAgain()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 5 h", 20);
        using Conversation tool = new("connect", "--port", device.Port, "--reboot");
        tool.Reads("hold the button");
        device.Type("button 1.5");
        tool.Reads("Too short.");
        device.Type("button 12");
        tool.Reads("Release it now.");
        tool.Reads("Too long.");
        device.Type("button 5");
        tool.Reads("The device has booted.");
        tool.End(ExitCode.Held);
    }

    [LinuxTest]
    public void APortThatIsInUseIsExitCodeTwo()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 5 h", 20);
        using DeviceSession session = DeviceSession.Open(device.Port, CancellationToken.None);

        StringAssert.Contains(Conversation.Run(ExitCode.WrongInput, "connect", "--port", device.Port, "--once"), "busy");
    }

    [LinuxTest]
    public void ASilentPortIsExitCodeTwo()
    {
        using BareDevice device = new();

        StringAssert.Contains(Conversation.Run(ExitCode.WrongInput, "connect", "--port", device.Path, "--once"), "no answer");
    }

    [LinuxTest]
    public void ADeviceThatHearsNothingIsExitCodeTwo()
    {
        using BareDevice device = new();
        using Conversation tool = new("connect", "--port", device.Path, "--once");
        device.Send([0, .. device.Status()]);

        StringAssert.Contains(tool.End(ExitCode.WrongInput), "telemetry comes, but no answer to a command in 5 tries");
    }
}
