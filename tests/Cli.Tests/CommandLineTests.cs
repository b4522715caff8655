using System.CommandLine;
using System.Text.Json;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Tests.Link;

namespace InvertedAnodeBms.Cli.Tests;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    public void EveryVerbHasAnExampleBehindItsHelp()
    {
        foreach (Command verb in Program.CommandLine(Program.Experiments).Subcommands)
        {
            string expected = $"Examples:{Environment.NewLine}  iabms {verb.Name}";
            StringAssert.Contains(Conversation.Run(ExitCode.Held, verb.Name, "--help"), expected, verb.Name);
        }
    }

    [TestMethod]
    public void EveryExampleIsACommandLineThatIsUnderstood()
    {
        RootCommand root = Program.CommandLine(Program.Experiments);

        foreach (Command verb in root.Subcommands)
        {
            foreach (string example in Examples.Of(verb.Name))
            {
                string line = example.Split("   ")[0].Split(" >> ")[0];
                Assert.IsEmpty(root.Parse(line.Replace(" a line of JSON a second", string.Empty)).Errors, example);
            }
        }
    }

    [TestMethod]
    [DataRow("iabms con", "connect")]
    [DataRow("iabms config set charge", "charge-target")]
    [DataRow("iabms completion ", "zsh")]
    [DataRow("iabms run dendr", "dendrite-onset")]
    [DataRow("iabms replay x --cell nm", "nmc-21700")]
    public void TheShellIsToldHowALineGoesOn(string line, string expected)
    {
        string printed = Conversation.Run(ExitCode.Held, $"[suggest:{line.Length}]", line);

        CollectionAssert.Contains(printed.Split(Environment.NewLine), expected);
    }

    [TestMethod]
    [DataRow("bash", "complete -o default -F _iabms iabms")]
    [DataRow("zsh", "compdef _iabms iabms")]
    [DataRow("pwsh", "Register-ArgumentCompleter -Native -CommandName iabms")]
    public void AScriptForEachShellIsPrinted(string shell, string expected)
    {
        StringAssert.Contains(Conversation.Run(ExitCode.Held, "completion", shell), expected);
    }

    [TestMethod]
    public void TheResultGoesToAFileOrAPipe()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("short.yaml", "steps: [Rest for 2 s]");
        Conversation.Run(ExitCode.Held, "run", scenario, "--out", folder.Sub("a"), "--json", folder.Sub("r.json"), "--quiet");

        Assert.AreEqual("run", JsonDocument.Parse(File.ReadAllText(folder.Sub("r.json"))).RootElement.GetProperty("verb").GetString());
    }

    [TestMethod]
    public void QuietIsSilentAndStillFails()
    {
        using TemporaryFolder folder = new();
        string scenario = folder.File("short.yaml", "steps: [Rest for 2 s]\nexpect:\n  run.charged_mah: { min: 1000 }");

        Assert.AreEqual(string.Empty, Conversation.Run(ExitCode.Failed, "run", scenario, "--out", folder.Sub("a"), "--quiet"));
    }
}
