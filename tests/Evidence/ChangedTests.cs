using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace InvertedAnodeBms.Evidence;

/// <summary>The tests of a changed Core, loaded into this process.</summary>
internal sealed class ChangedTests
{
    private const string CoreName = "InvertedAnodeBms.Core.dll";
    private const string MetName = "met.txt";

    private readonly string _met;
    private readonly UnitTest[] _tests;

    /// <summary>Loads them.</summary>
    /// <param name="folder">Folder of the changed assembly and its tests.</param>
    public ChangedTests(string folder)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            string file = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
        _met = Path.Combine(folder, MetName);
        Change = new ChangeSwitch(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, CoreName)));
        IEnumerable<string> files = Directory.GetFiles(folder, "InvertedAnodeBms.Core*.Tests.dll").Order(StringComparer.Ordinal);
        _tests = [.. files.Select(AssemblyLoadContext.Default.LoadFromAssemblyPath).SelectMany(UnitTest.In)];
    }

    /// <summary>Wakes changes.</summary>
    public ChangeSwitch Change { get; }

    /// <summary>Writes down which changes each test meets, and how long it takes with all of them asleep.</summary>
    /// <exception cref="InvalidOperationException">A test fails without any change.</exception>
    public void Watch()
    {
        List<string> lines = [];

        foreach (UnitTest test in _tests)
        {
            HashSet<int> met = Change.MetBy(test);

            // The second run is warm, and nothing is counted in it.
            Stopwatch watch = Stopwatch.StartNew();
            bool passes = test.Passes();
            string line = string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.Ticks} {string.Join(' ', met)}");
            lines.Add(passes ? line : throw new InvalidOperationException($"{test} fails without any change."));
        }

        File.WriteAllLines(_met, lines);
    }

    /// <summary>Reads what was written down.</summary>
    /// <returns>Tests, the quickest first, with the changes that they meet.</returns>
    public IReadOnlyList<(UnitTest Test, TimeSpan Time, HashSet<int> Met)> Read()
    {
        string[] lines = File.ReadAllLines(_met);
        return [.. _tests.Zip(lines, Parse).OrderBy(test => test.Time)];
    }

    private static (UnitTest Test, TimeSpan Time, HashSet<int> Met) Parse(UnitTest test, string line)
    {
        long[] numbers = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => long.Parse(word, CultureInfo.InvariantCulture))];
        return (test, TimeSpan.FromTicks(numbers[0]), [.. numbers.Skip(1).Select(number => (int)number)]);
    }
}
