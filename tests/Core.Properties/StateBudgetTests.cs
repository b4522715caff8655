using System.Reflection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>
/// The memory of the chip: fields of one cell that change from tick to tick. Counted in the objects of a controller, four cells less one.
/// </summary>
[TestClass]
public sealed class StateBudgetTests
{
    private const int Target = 120;

    /// <summary>What is reached; to be lowered with every field that goes, until it is <see cref="Target"/>.</summary>
    private const int Reached = 168;

    /// <summary>
    /// Computed anew from temperature, front and current about once a minute, or from the length of the tick: no memory of the past is in them.
    /// </summary>
    private static readonly string[] s_derived =
    [
        "DepositionCoefficients", "SaltOutlook", "SaltModes._gain1", "SaltModes._gain2", "SaltModes._gain3", "SaltModes._gainTop",
        "SaltModes._rate1", "SaltModes._rate2", "SaltModes._rate3", "SaltModes._rateTop", "SaltModes._approach1", "SaltModes._approach2",
        "SaltModes._approach3", "SaltModes._approachTop", "SaltModes._excess1", "SaltModes._excess2", "SaltModes._excess3", "SaltModes.Gain",
        "SaltModes._faceShare", "SaltModes._milliseconds", "ResidualFilter.KneeOhms",
    ];

    /// <summary>Written for later stages and telemetry, and not read back as memory by who wrote it.</summary>
    private static readonly string[] s_results =
    [
        "CellDeposition", "Signal", "Estimates", "RawReadings", "CellDetection.Statistic", "CellDetection.NoiseVolts",
        "CellDetection.ResidualVolts", "CellDetection.Ready",
    ];

    [TestMethod]
    public void ACellHasNoMoreStateThanTheBudget()
    {
        SortedDictionary<string, int> one = Count(1);
        SortedDictionary<string, int> four = Count(4);
        int state = 0;
        int derived = 0;
        int results = 0;

        foreach ((string name, int count) in four)
        {
            one.TryGetValue(name, out int before);
            int fields = (count - before) / 3;

            if (fields > 0)
            {
                string kind = Is(name, s_derived) ? "derived" : Is(name, s_results) ? "result" : "state";
                state += kind == "state" ? fields : 0;
                derived += kind == "derived" ? fields : 0;
                results += kind == "result" ? fields : 0;
                Console.WriteLine($"{fields,4} {kind,-8} {name}");
            }
        }

        Console.WriteLine($"per cell: {state} of state, {derived} derived factors, {results} of results");
        Assert.IsLessThanOrEqualTo(Reached, state, $"{state} fields of state per cell; the target is {Target}");
    }

    private static bool Is(string name, string[] names)
    {
        return names.Any(known => name == known || name.StartsWith(known + ".", StringComparison.Ordinal));
    }

    private static SortedDictionary<string, int> Count(int cells)
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Walk(new PackRig(Configurations.Pack(cells, 1)).Controller, string.Empty, seen, counts);
        return counts;
    }

    private static void Walk(object? item, string name, HashSet<object> seen, SortedDictionary<string, int> counts)
    {
        if (item is null or string || !seen.Add(item))
        {
            return;
        }

        if (item is Array array)
        {
            bool plain = item.GetType().GetElementType()!.IsPrimitive || item.GetType().GetElementType()!.IsEnum;

            if (plain)
            {
                counts[name] = counts.GetValueOrDefault(name) + array.Length;
                return;
            }

            foreach (object? element in array)
            {
                Walk(element, name, seen, counts);
            }

            return;
        }

        if (!IsOurs(item.GetType()))
        {
            return;
        }

        for (Type? type = item.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                string path = $"{type.Name}.{field.Name}";

                if (!field.FieldType.IsPrimitive && !field.FieldType.IsEnum)
                {
                    Walk(field.GetValue(item), path, seen, counts);
                }
                else if (!field.IsInitOnly)
                {
                    counts[path] = counts.GetValueOrDefault(path) + 1;
                }
            }
        }
    }

    /// <summary>Parameters do not change; the doubles of the tests are no firmware.</summary>
    private static bool IsOurs(Type type)
    {
        string name = type.FullName ?? string.Empty;
        bool parameters = name.Contains(".Core.Cell.", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal)
            || type.Name.EndsWith("Design", StringComparison.Ordinal) || type.Name == "BmsConfiguration";
        return name.StartsWith("InvertedAnodeBms.Core.", StringComparison.Ordinal)
            && !name.Contains(".Tests.", StringComparison.Ordinal) && !parameters;
    }
}
