using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>What holds for every fault on every board that has the part: it changes something, and nothing stays when it is over.</summary>
[TestClass]
public sealed class EveryFaultTests
{
    // They change what the cells hold, how warm they are, or how long the measuring takes.
    private static readonly HashSet<FaultKind> s_leaveTraces =
    [
        FaultKind.LoadShort, FaultKind.ShortInCellSoft, FaultKind.ShortInCellHard, FaultKind.CellHeats, FaultKind.CellCollapses,
        FaultKind.Ambient, FaultKind.LoadTooHeavy, FaultKind.CellWireShort, FaultKind.ClockJumps, FaultKind.ClockBack,
        FaultKind.ClockStandsStill, FaultKind.ChargerIgnoresCurrent, FaultKind.ChargerReversed, FaultKind.ChargerWatchdog4V2,
        FaultKind.BusStuck,
    ];

    public static IEnumerable<object[]> Cases =>
        from board in Boards.All
        let rig = new FaultRig(board)
        from fault in FaultCatalog.All
        from index in new[] { 0, 1 }
        where rig.Faults.Supports(fault.Kind, index)
        select new object[] { board, fault.Name, index };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void AFaultChangesSomethingAndItsEndBringsItBack(string board, string name, int index)
    {
        FaultDescription fault = FaultCatalog.Find(name)!;
        FaultRig sound = new(board);
        FaultRig faulty = new(board);
        Assert.AreEqual(string.Empty, Differences(RigSnapshot.Take(faulty), RigSnapshot.Take(sound)), "before");

        faulty.Faults.Begin(fault.Kind, index, fault.Usual);
        Assert.IsTrue(faulty.Faults.IsActive(fault.Kind, index));
        string during = Differences(RigSnapshot.Take(faulty), RigSnapshot.Take(sound));
        Console.WriteLine(during);
        Assert.AreNotEqual(string.Empty, during);

        faulty.Faults.End(fault.Kind, index);
        Assert.IsFalse(faulty.Faults.AnyActive);
        string after = Rested(faulty, sound, s_leaveTraces.Contains(fault.Kind));
        Assert.AreEqual(string.Empty, after, "after");
    }

    private static string Rested(FaultRig faulty, FaultRig sound, bool leavesTraces)
    {
        if (!leavesTraces)
        {
            // The first conversion after a fault may still be of its time, as may the temperature.
            RigSnapshot.Take(faulty);
            RigSnapshot.Take(sound);
            return Differences(RigSnapshot.Take(faulty), RigSnapshot.Take(sound));
        }

        faulty.Wait(3_600_000_000);
        sound.Wait(3_600_000_000);
        Dictionary<string, (double Value, double Tolerance)> now = RigSnapshot.Take(faulty);
        now.Remove("program's time ahead of the world's");

        // The cells have given or taken charge: a flat curve, but not quite.
        foreach (string key in now.Keys.Where(key => key.Contains("voltage", StringComparison.Ordinal)).ToArray())
        {
            now[key] = (now[key].Value, 0.05);
        }

        return Differences(now, RigSnapshot.Take(sound));
    }

    private static string Differences(
        Dictionary<string, (double Value, double Tolerance)> faulty, Dictionary<string, (double Value, double Tolerance)> sound)
    {
        return string.Join("; ", faulty
            .Where(entry => !(Math.Abs(entry.Value.Value - sound[entry.Key].Value) <= entry.Value.Tolerance)
                && !(double.IsNaN(entry.Value.Value) && double.IsNaN(sound[entry.Key].Value)))
            .Select(entry => FormattableString.Invariant($"{entry.Key}: {entry.Value.Value} instead of {sound[entry.Key].Value}")));
    }
}
