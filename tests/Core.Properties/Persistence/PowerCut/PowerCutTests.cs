using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>
/// A life with charges, discharges, trips, clears and reboots, whose power fails in every write, after every byte, in every way that a medium may
/// leave it.
/// </summary>
[TestClass]
public sealed class PowerCutTests
{
    private sealed record Write(int Slot, byte[] Bytes, byte[]?[] Before, Promise Told, long During);

    // In this order: lock, events, what was learned.
    [DataRow(RecordFormat.LockSlot, RecordFormat.EventSlot - 1)]
    [DataRow(RecordFormat.EventSlot, RecordFormat.ConfigurationSlot - 1)]
    [DataRow(RecordFormat.LearnedSlot, RecordFormat.LockSlot - 1)]
    [TestMethod]
    public void NoCutInAnyByteLosesALatchAnEventThatWasReportedAsStoredOrMoreThanOnePercentOfCharge(int firstSlot, int lastSlot)
    {
        List<Write> writes = [.. Life().Where(write => write.Slot >= firstSlot && write.Slot <= lastSlot)];
        HashSet<string> states = [];
        int cuts = 0;

        foreach (Write write in writes)
        {
            foreach (CutMode mode in Enum.GetValues<CutMode>())
            {
                int most = mode is CutMode.Old or CutMode.Gone ? 0 : write.Bytes.Length;

                for (int done = 0; done <= most; done++)
                {
                    Boot(write, mode, done);
                    cuts++;
                }
            }

            states.Add($"{write.Told.LatchedMask:X}");
        }

        Console.WriteLine($"{cuts} cuts in {writes.Count} writes to slots {firstSlot} to {lastSlot}, latched masks {string.Join(", ", states)}");
        Assert.IsGreaterThan(3, writes.Count);
        Assert.IsGreaterThan(1, states.Count);
    }

    [TestMethod]
    public void ACutBetweenTwoWritesLosesNothingEither()
    {
        MediumStore store = new();
        PowerCutPack pack = new(store);
        int cuts = 0;
        pack.OnTick = tick =>
        {
            if (tick % 7 == 0)
            {
                string? missing = Missing(pack.Told, pack.Told.LatchedMask, store.Image());
                Assert.IsNull(missing, $"after tick {tick}: {missing}");
                cuts++;
            }
        };
        Live(pack);
        Assert.IsGreaterThan(500, cuts);
        Assert.IsGreaterThan(4, pack.Told.Events.Count);
    }

    // A reboot after the cut, a tick, and now and then what it does in the seconds after.
    private static void Boot(Write write, CutMode mode, int done)
    {
        byte[]?[] image = (byte[]?[])write.Before.Clone();
        image[write.Slot] = MediumStore.Torn(image[write.Slot], write.Bytes, done, mode, done);
        string? missing = Missing(write.Told, write.During, image);
        Assert.IsNull(missing, $"slot {write.Slot}, {mode}, {done} of {write.Bytes.Length} bytes: {missing}");

        if (done % 41 == 0)
        {
            PowerCutPack pack = new(new MediumStore(image));
            pack.Charge(50);
            bool locked = (pack.Controller.Permissions.LatchedMask & ~pack.Controller.Permissions.ChargeLatchedMask) != 0;
            Assert.AreEqual(!locked, pack.Charging, $"slot {write.Slot}, {mode}, {done} bytes: it charges when nothing is latched, and not else");
            Assert.AreEqual(locked, pack.Controller.Decision.State == BmsState.Fault);
            Assert.IsFalse(pack.Controller.Storage.WriteFailing);
        }
    }

    private static string? Missing(Promise told, long during, byte[]?[] image)
    {
        PowerCutPack pack = new(new MediumStore(image));

        // A tick may latch what is wrong now: nothing is.
        pack.Tick();
        return pack.AnyGate ? "a gate is on in the first tick" : told.Missing(pack.Controller, during);
    }

    private static List<Write> Life()
    {
        List<Write> writes = [];
        MediumStore store = new();
        PowerCutPack pack = new(store);
        store.OnWrite = (slot, bytes) => writes.Add(new Write(slot, bytes, store.Image(), pack.Told, pack.Controller.Permissions.LatchedMask));
        Live(pack);
        int first = writes.Count;

        // The program starts anew, again and again, until the ring of the events is full: then once more.
        while (pack.Controller.Log.Newest <= RecordFormat.EventSlots)
        {
            writes.RemoveRange(first, writes.Count - first);
            pack = new PowerCutPack(store, pack.Told);
            Live(pack);
        }

        return writes;
    }

    private static void Live(PowerCutPack pack)
    {
        Action[] parts =
        [
            () => pack.Run(30), () => pack.Charge(2_000), pack.Trip, pack.Clear, () => pack.Discharge(1_500), pack.Cool, () => pack.Charge(1_500),
            pack.Trip, pack.Clear, () => pack.Discharge(700),
        ];

        foreach (Action part in parts)
        {
            part();
        }
    }
}
