using System.Diagnostics;
using System.Globalization;

namespace InvertedAnodeBms.Evidence;

/// <summary>
/// Tries changes in processes of this program side by side; one that hangs or dies is replaced, and the change that did it is found.
/// </summary>
internal sealed class ChangedProcesses
{
    /// <summary>Word by which this program knows that it is such a process.</summary>
    public const string Word = "try-changes";

    private const int Portion = 40;
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(10);

    private readonly string _folder;
    private readonly Queue<int> _waiting;
    private readonly Dictionary<int, string> _statuses = [];
    private readonly int _count;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _nextWord = s_between;

    /// <summary>Begins.</summary>
    /// <param name="folder">Folder of the changed assembly and its tests.</param>
    /// <param name="ids">Numbers of the changes.</param>
    public ChangedProcesses(string folder, IEnumerable<int> ids)
    {
        _folder = folder;
        _waiting = new Queue<int>(ids);
        _count = _waiting.Count;
    }

    /// <summary>Tries all.</summary>
    /// <param name="concurrency">Processes side by side.</param>
    /// <returns>What became of each.</returns>
    public IReadOnlyDictionary<int, string> Run(int concurrency)
    {
        Console.WriteLine("  which test meets which change ...");
        Try([]);
        Task[] workers = [.. Enumerable.Range(0, concurrency).Select(_ => Task.Run(Work))];
        Task.WhenAll(workers).GetAwaiter().GetResult();
        return _statuses;
    }

    private void Work()
    {
        while (true)
        {
            List<int> portion = [];

            lock (_waiting)
            {
                while (portion.Count < Portion && _waiting.TryDequeue(out int id))
                {
                    portion.Add(id);
                }
            }

            if (portion.Count == 0)
            {
                return;
            }

            while (portion.Count > 0)
            {
                Try(portion);
            }
        }
    }

    private void Try(List<int> portion)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add(Word);
        start.ArgumentList.Add(_folder);
        portion.ForEach(id => start.ArgumentList.Add(id.ToString(CultureInfo.InvariantCulture)));
        using Process process = Process.Start(start)!;

        // A process that cannot begin finds nothing: to count its death as a find would make every score perfect.
        if (process.StandardOutput.ReadLine() != ChangedRun.Ready)
        {
            throw new InvalidOperationException("The changed tests cannot run: see the messages above.");
        }

        while (process.StandardOutput.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');

            if (words.Length == 2 && int.TryParse(words[0], CultureInfo.InvariantCulture, out int id) && portion.Remove(id))
            {
                Note(id, words[1]);
            }
        }

        process.WaitForExit();

        if (process.ExitCode is not 0 and not 1 && portion.Count > 0)
        {
            // It died, of a stack that never ends for one: a test run would have failed.
            Note(portion[0], "Killed");
            portion.RemoveAt(0);
        }
    }

    private void Note(int id, string status)
    {
        lock (_statuses)
        {
            _statuses[id] = status;

            if (_watch.Elapsed < _nextWord)
            {
                return;
            }

            _nextWord = _watch.Elapsed + s_between;
            string left = (_watch.Elapsed / _statuses.Count * (_count - _statuses.Count)).ToString(@"mm\:ss", CultureInfo.InvariantCulture);
            Console.WriteLine($"  {_statuses.Count} of {_count} changes tried, about {left} left");
        }
    }
}
