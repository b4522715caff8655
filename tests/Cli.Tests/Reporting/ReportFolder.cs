using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Tests.Life;
using InvertedAnodeBms.Cli.Tests.Link;

namespace InvertedAnodeBms.Cli.Tests.Reporting;

/// <summary>A report of every verb that writes one, with small settings, made once for all tests.</summary>
internal static class ReportFolder
{
    private const string Recording = "test_time_second,current_ampere,voltage_volt\n0,0,3.30\n10,0.01,3.35\n20,0.01,3.36\n30,0,3.33\n";

    private const string Story = """
        cells:
          - design: pouch-inverted
            initial-charge-percent: 50
          - design: equivalent-circuit
            initial-charge-percent: 50
        steps:
          - Charge for 10 min
          - Discharge at 20 mA for 10 min
          - Rest for 5 min
        """;

    private static readonly TemporaryFolder s_folder = new();

    private static readonly Dictionary<string, Func<string, int>> s_verbs = new(StringComparer.Ordinal)
    {
        ["run"] = output => Program.Main(["run", s_folder.File("story.yaml", Story), "--out", output, "--seed", "3", "-q"]),
        ["replay"] = output => Program.Main(["replay", s_folder.File("cell.csv", Recording), "--cell", "lfp-li-pouch-36mah", "--out", output, "-q"]),
        ["validate"] = output => Program.Run(
            ["validate", "--out", output, "--seed", "3", "-q"], _ => [new SandExperiment(), new ProfileExperiment()]),
        ["detect"] = output => Program.Main(
            ["detect", "--hours", "0.6", "--episodes", "1", "--only", "ads1115", "--out", output, "--seed", "3", "-q"]),
        ["life"] = output => LifeCommand.Run(MadeUp.Settings(output, "foil") with { Seed = 3 }, null, default),
        ["log"] = Log,
        ["faults"] = output => Program.Main(["faults", "--only", "nothing", "idle", "discharge", "--out", output, "--seed", "3", "-q"]),
    };

    /// <summary>Verbs that write a report; a device to log is at a pseudo-terminal, which only Linux has.</summary>
    public static IEnumerable<string> Verbs => s_verbs.Keys.Where(verb => verb != "log" || OperatingSystem.IsLinux());

    /// <summary>Path of the report of a verb.</summary>
    public static string Of(string verb)
    {
        string output = s_folder.Sub(verb);
        string report = Path.Combine(output, "report.html");

        lock (s_verbs)
        {
            if (!File.Exists(report))
            {
                int code = s_verbs[verb](output);
                Assert.IsLessThan(ExitCode.WrongInput, code, verb);
            }
        }

        return report;
    }

    private static int Log(string output)
    {
        using RunningDevice device = RunningDevice.InScenario("Charge for 40 h", 20);
        return Program.Main(["log", "--port", device.Port, "--out", output, "--seconds", "3", "-q"]);
    }

    /// <summary>Takes them away.</summary>
    public static void Clear()
    {
        s_folder.Dispose();
    }
}
