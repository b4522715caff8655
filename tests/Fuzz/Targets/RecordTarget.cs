using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;
using InvertedAnodeBms.Fuzz.Mutation;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>
/// Stored records. A slot that was damaged never costs another one, so no damage opens a lock or takes an event with it; a lock that is lost locks.
/// Whatever a record with a right check sum says, the pack starts, stays within what a cell can be, and lets no more flow than knowing nothing would.
/// </summary>
public sealed class RecordTarget : IFuzzTarget
{
    private const int CheckBytes = 4;
    private const int RestMicrovolts = 3_410_000;
    private const int MicrovoltsPerSecond = 10;
    private const int Ohms = 2;

    private readonly StoredImage _good;
    private readonly SlotPair _learned;
    private readonly SlotPair _lock;
    private readonly int[] _unknowingMicroamps;

    /// <summary>Charges a pack until all slots are written, and latches it.</summary>
    public RecordTarget()
    {
        _good = Charge();
        StoredImage unlocked = Unlocked(_good);
        _learned = new SlotPair("learned", RecordFormat.LearnedSlot, unlocked, Learned.Of);
        _lock = new SlotPair("lock", RecordFormat.LockSlot, _good, rig => rig.Controller.Permissions.LatchedMask);
        PackRig unknowing = unlocked.Without(RecordFormat.LearnedSlot, RecordFormat.LearnedSlot + 1).Boot();
        unknowing.Tick(Configurations.TickMilliseconds);
        _unknowingMicroamps = BootedPack.Charge(unknowing);
        FuzzException.Unless(_unknowingMicroamps[^1] > 0, "A pack that knows nothing charges.");
    }

    public byte[] Make(Random random)
    {
        // Under a lock nothing flows, whatever was learned: every other case has none.
        StoredImage image = random.Next(2) == 0 ? Unlocked(_good) : _good;

        for (int slot = 0; slot < RecordFormat.SlotCount; slot++)
        {
            byte[] bytes = image[slot];
            image = bytes.Length == 0 ? image : random.Next(5) switch
            {
                0 => image.With(slot, Mutator.Spoil(random, bytes, AnyGood(random))),
                1 => image.With(slot, Resealed(random, bytes)),
                2 when random.Next(8) == 0 => image.With(slot, []),
                2 when random.Next(8) == 0 => image.With(slot, AnyGood(random)),
                _ => image,
            };
        }

        return random.Next(20) == 0 ? Mutator.Spoil(random, image.Pack(), image[0]) : image.Pack();
    }

    public bool Check(byte[] input)
    {
        StoredImage image = StoredImage.Unpack(input);
        PackRig rig = image.Boot();
        CheckEvents(image, rig.Controller.Log);
        rig.Tick(Configurations.TickMilliseconds);
        bool said = _learned.Check(image, rig);
        said |= _lock.Check(image, rig);
        BootedPack.AssertSane(rig);
        int[] knowing = BootedPack.Charge(rig);

        for (int tick = 0; tick < knowing.Length; tick++)
        {
            FuzzException.Unless(knowing[tick] <= _unknowingMicroamps[tick], $"Tick {tick}: a record lets {knowing[tick]} uA flow.");
        }

        FuzzException.Unless(!_lock.IsLost(image) || Array.TrueForAll(knowing, microamps => microamps == 0), "A lock that is lost locks.");
        BootedPack.AssertSane(rig);
        return said;
    }

    // Every event that nobody touched can be read, as long as its slot has not been given to a younger one.
    private void CheckEvents(StoredImage image, EventLog log)
    {
        StoredEvent stored = new();

        for (int slot = RecordFormat.EventSlot; slot < RecordFormat.ConfigurationSlot; slot++)
        {
            bool untouched = image[slot].Length > 0 && image[slot].AsSpan().SequenceEqual(_good[slot]);
            FuzzException.Unless(!untouched || log.Read(slot - RecordFormat.EventSlot, stored), $"The event in slot {slot} can be read.");
        }

        for (int i = 0; i < RecordFormat.EventSlots; i++)
        {
            bool there = log.Read(log.Newest - i, stored);
            FuzzException.Unless(!there || (stored.CellCount <= 4 && stored.TemperatureCount <= 4), "An event has at most four cells.");
        }
    }

    private byte[] AnyGood(Random random)
    {
        byte[][] slots = [.. Enumerable.Range(0, RecordFormat.SlotCount).Select(slot => _good[slot]).Where(slot => slot.Length > 0)];
        return slots[random.Next(slots.Length)];
    }

    private static StoredImage Unlocked(StoredImage image)
    {
        return image.Without(RecordFormat.LockSlot, RecordFormat.LockSlot + 1);
    }

    private static byte[] Resealed(Random random, byte[] bytes)
    {
        byte[] inside = Mutator.SpoilInPlace(random, bytes[..^CheckBytes]);
        return [.. inside, .. BitConverter.GetBytes(WireOracle.Crc(inside))];
    }

    private static StoredImage Charge()
    {
        PackRig rig = PackRig.Charging(1);

        // Long enough for two records of what was learned.
        for (int second = 0; second < 25 * 60; second++)
        {
            int microamps = rig.Controller.Decision.ChargeMicroamps;
            rig.FrontEnd.PackMicroamps = microamps;
            rig.FrontEnd.SetCells(RestMicrovolts + (Ohms * microamps) + (second * MicrovoltsPerSecond));
            rig.Run(1_000);

            if (second == 60)
            {
                Teach(rig.Controller.Estimates.Health[0]);
            }
        }

        rig.FrontEnd.SetCells(3_700_000);
        rig.Run(2_000);
        bool all = Enumerable.Range(0, RecordFormat.EventSlot).All(slot => rig.Store.Length(slot) > 0) && rig.Controller.Log.Newest >= 2;
        FuzzException.Unless(all && rig.Controller.Permissions.LatchedMask != 0, "All records are written, and the pack has latched.");
        return StoredImage.Of(rig.Store);
    }

    // What takes weeks to learn: a record that holds none of it cannot be spoilt in it.
    private static void Teach(CellHealth health)
    {
        health.CapacityNanocoulombs = 128_000_000_000L;
        health.CapacityErrorNanocoulombs = 2_000_000_000L;
        health.LeakMicroamps = 3;
        health.LeakUncertaintyMicroamps = 5;
        health.ApparentEfficiency = 0.995f;
        health.Fast.Restore(1.2f);
        health.Second.Restore(1.7f);
        health.LongSecondOhms = 1.6f;
    }
}
