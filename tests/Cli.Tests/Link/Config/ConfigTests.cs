using System.Text.Json;

namespace InvertedAnodeBms.Cli.Tests.Link.Config;

[TestClass]
public sealed class ConfigTests
{
    private const double Speed = 20;

    [LinuxTest]
    public void AnItemIsSetWithAPressAndHoldsAfterTheReboot()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", Speed);

        using (Conversation tool = new("config", "set", "charge-target", "3.55", "charge-current", "5 mA", "--port", device.Port))
        {
            tool.Reads("charge-target: 3.6 V -> 3.55 V");
            tool.Reads("charge-current: 7.2 mA -> 5 mA");
            Press(tool, device);
            Press(tool, device);
            tool.Reads("The device has booted.");
            tool.End(ExitCode.Held);
        }

        string json = Conversation.Run(ExitCode.Held, "config", "get", "charge-target", "--port", device.Port, "--json", "-");
        JsonElement item = JsonDocument.Parse(json[json.IndexOf('{')..(json.LastIndexOf('}') + 1)]).RootElement.GetProperty("items")[0];
        Assert.AreEqual(3.55, item.GetProperty("running").GetDouble());
        Assert.AreEqual(3.6, item.GetProperty("default").GetDouble());
    }

    [LinuxTest]
    public void WhatIsOutsideItsBoundsIsRefusedBeforeAnyPress()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", Speed);

        string printed = Conversation.Run(ExitCode.WrongInput, "config", "set", "charge-target", "3.61", "--port", device.Port);
        StringAssert.Contains(printed, "charge-target is 3.61 V; this board and its cells allow 3.5 V to 3.6 V.");
        Assert.IsFalse(printed.Contains("hold the button", StringComparison.Ordinal));
    }

    [LinuxTest]
    public void ALimitTooNearToWhatItProtectsIsRefusedByTheDevice()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", Speed);
        using Conversation tool = new("config", "set", "over-voltage", "3.6", "--port", device.Port);
        Press(tool, device);

        StringAssert.Contains(tool.End(ExitCode.WrongInput), "over-voltage: nearer to the value it protects");
    }

    [LinuxTest]
    public void WhatWasExportedIsImportedWithoutAnyChange()
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", Speed);
        string file = folder.Sub("c.txt");

        Conversation.Run(ExitCode.Held, "config", "export", file, "--port", device.Port);
        StringAssert.Contains(File.ReadAllText(file), "charge-target: 3.6 V");
        StringAssert.Contains(Conversation.Run(ExitCode.Held, "config", "import", file, "--port", device.Port), "nothing was written");
    }

    [LinuxTest]
    [DataRow("charge-target: 3.7 V", "line 1: charge-target is 3.7 V; this board")]
    [DataRow("# note\ncharge-targt: 3.5 V", "line 2: no item 'charge-targt'. Did you mean 'charge-target'?")]
    [DataRow("charge-target 3.5 V", "line 1: found 'charge-target 3.5 V', expected 'name: value'")]
    [DataRow("charge-target: 3.5 A", "line 1: charge-target is ' 3.5 A', expected a number in V")]
    [DataRow("hottest: 60\nhottest: 61", "line 2: hottest is there twice")]
    public void AWrongLineOfAnImportIsNamed(string text, string expected)
    {
        using TemporaryFolder folder = new();
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", 200);

        string printed = Conversation.Run(ExitCode.WrongInput, "config", "import", folder.File("c.txt", text), "--port", device.Port);
        StringAssert.Contains(printed, expected);
    }

    [LinuxTest]
    public void CountersAreShown()
    {
        using RunningDevice device = RunningDevice.InScenario("Rest for 9 h", Speed);

        StringAssert.Contains(Conversation.Run(ExitCode.Held, "config", "counters", "--port", device.Port), "equivalent full cycles");
    }

    private static void Press(Conversation tool, RunningDevice device)
    {
        tool.Reads("hold the button");
        device.Type("button 5");
        tool.Reads("thank you");
    }
}
