using System.Diagnostics;
using System.Globalization;

namespace InvertedAnodeBms.Evidence;

/// <summary>Tries changes one after the other in this process: those tests that meet a change, the quickest first, until one fails.</summary>
internal sealed class ChangedRun
{
    /// <summary>Said when the tests are loaded.</summary>
    public const string Ready = "ready";

    /// <summary>A change that needs this much longer than the plain code never ends.</summary>
    private const int Patience = 10;

    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);

    private readonly ChangeSwitch _change;
    private readonly IReadOnlyList<(UnitTest Test, TimeSpan Time, HashSet<int> Met)> _tests;

    private ChangedRun(ChangedTests tests)
    {
        _change = tests.Change;
        _tests = tests.Read();
    }

    /// <summary>Tries changes, and says of each what became of it: "123 Killed".</summary>
    /// <param name="folder">Folder of the changed assembly and its tests.</param>
    /// <param name="ids">Numbers of the changes; none: only writes down what the tests meet.</param>
    /// <returns>Exit code: 0 all tried, 1 one never ended, and those after it were not tried.</returns>
    public static int Try(string folder, int[] ids)
    {
        ChangedTests tests = new(folder);

        if (ids.Length == 0)
        {
            tests.Watch();
            Console.WriteLine(Ready);
            return 0;
        }

        ChangedRun run = new(tests);
        Console.WriteLine(Ready);

        foreach (int id in ids)
        {
            string status = run.Try(id);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id} {status}"));

            if (status == "Timeout")
            {
                // Its thread still runs, and nothing can stop it but the end of the process.
                Environment.Exit(1);
            }
        }

        return 0;
    }

    private static TimeSpan Spent()
    {
        return Process.GetCurrentProcess().TotalProcessorTime;
    }

    private string Try(int id)
    {
        (UnitTest Test, TimeSpan Time, HashSet<int> Met)[] meeting = [.. _tests.Where(test => test.Met.Contains(id))];

        if (meeting.Length == 0)
        {
            return "NoCoverage";
        }

        // Time of the processor, not of the wall: others use it too.
        TimeSpan plain = meeting.Aggregate(TimeSpan.Zero, (sum, test) => sum + test.Time);
        TimeSpan allowed = Spent() + s_grace + (Patience * plain);
        bool survived = false;
        _change.Wake(id);
        Thread worker = new(() => survived = meeting.All(test => test.Test.Passes())) { IsBackground = true };
        worker.Start();

        while (!worker.Join(s_look))
        {
            if (Spent() > allowed)
            {
                return "Timeout";
            }
        }

        _change.Sleep();
        return survived ? "Survived" : "Killed";
    }
}
