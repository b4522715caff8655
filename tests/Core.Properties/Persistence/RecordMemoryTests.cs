using System.Reflection;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Persistence;

/// <summary>The chip has some 100 kB for everything.</summary>
[TestClass]
public sealed class RecordMemoryTests
{
    private const int MostBytes = 8_000;

    [TestMethod]
    public void RecordsTakeLittleOfTheHeap()
    {
        PackRig rig = new(Configurations.Pack(1, 1));
        object stage = Field(rig.Controller, "_persistence");
        object[] others =
        [
            .. rig.Controller.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => field.Name is not ("_persistence" or "Counters" or "Log")).Select(field => field.GetValue(rig.Controller)!),
            rig.Store,
        ];
        others = [.. others, .. Below(others, stage)];
        int all = HeapOfTheChip.Bytes(stage, others);
        object events = Field(stage, "_events");
        object shared = Field(events, "_buffer");
        int log = HeapOfTheChip.Bytes(events, [.. others, shared]);
        int counters = HeapOfTheChip.Bytes(rig.Controller.Counters, others);
        Console.WriteLine($"records {all} bytes, of which events {log} and counters {counters}; the longest record has {RecordFormat.MaximumBytes}");

        Assert.IsLessThanOrEqualTo(MostBytes, all);
        Assert.IsGreaterThan(PendingEvents.Most * StoredEvent.Bytes, log);
    }

    private static IEnumerable<object?> Fields(object item)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return item.GetType().GetFields(All).Select(field => field.GetValue(item));
    }

    private static object Field(object item, string name)
    {
        return item.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(item)!;
    }

    // What the other stages hold, and what they hold in turn.
    private static List<object> Below(object[] roots, object except)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance) { except };
        Stack<object> open = new(roots);

        while (open.TryPop(out object? item))
        {
            if (item is string || item.GetType().IsPrimitive || item.GetType().IsEnum || !seen.Add(item))
            {
                continue;
            }

            bool ours = item.GetType().FullName!.StartsWith("InvertedAnodeBms", StringComparison.Ordinal);
            IEnumerable<object?> held = item is Array array ? array.Cast<object?>() : ours ? Fields(item) : [];

            foreach (object? value in held)
            {
                bool counters = value is LifeCounters or EventLog or PersistenceStage;

                if (value is not null && !counters)
                {
                    open.Push(value);
                }
            }
        }

        seen.Remove(except);
        return [.. seen];
    }
}
