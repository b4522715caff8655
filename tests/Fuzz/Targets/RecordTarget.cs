using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;
using InvertedAnodeBms.Fuzz.Mutation;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>
/// Stored records. A slot that was damaged never costs the other one; whatever a record with a right check sum says, the pack starts, stays within
/// what a cell can be, and lets no more flow than knowing nothing would.
/// </summary>
public sealed class RecordTarget : IFuzzTarget
{
    private const int CheckBytes = 4;
    private const int RestMicrovolts = 3_410_000;
    private const int MicrovoltsPerSecond = 10;
    private const int Ohms = 2;

    private readonly StoredImage _good;
    private readonly Boot _whole;
    private readonly Boot[] _one;
    private readonly Boot _none;
    private readonly int[] _unknowingMicroamps;

    /// <summary>Charges a pack until both slots are written, and latches it.</summary>
    public RecordTarget()
    {
        _good = Charge();
        _whole = Boot.Of(_good.Boot());
        _one = [Boot.Of(_good.With(1, []).Boot()), Boot.Of(_good.With(0, []).Boot())];
        PackRig unknowing = _good.With(0, []).With(1, []).Boot();
        _none = Boot.Of(unknowing);
        _unknowingMicroamps = BootedPack.Charge(unknowing);
    }

    public byte[] Make(Random random)
    {
        StoredImage image = _good;

        for (int slot = 0; slot < 2; slot++)
        {
            byte[] bytes = image[slot];
            image = random.Next(5) switch
            {
                0 => image.With(slot, Mutator.Spoil(random, bytes, image[1 - slot])),
                1 or 2 => image.With(slot, Resealed(random, bytes)),
                3 when random.Next(4) == 0 => image.With(slot, []),
                _ => image,
            };
        }

        return random.Next(20) == 0 ? Mutator.Spoil(random, image.Pack(), image[1]) : image.Pack();
    }

    public bool Check(byte[] input)
    {
        StoredImage image = StoredImage.Unpack(input);
        PackRig rig = image.Boot();
        Boot boot = Boot.Of(rig);
        bool[] whole = [Whole(image[0]), Whole(image[1])];
        bool[] untouched = [Same(image, 0), Same(image, 1)];

        for (int slot = 0; slot < 2; slot++)
        {
            bool alone = untouched[slot] && !whole[1 - slot];
            FuzzException.Unless(!alone || boot == _one[slot], $"A damaged slot does not change what slot {slot} says: {boot}, not {_one[slot]}.");
        }

        FuzzException.Unless(!(untouched[0] && untouched[1]) || boot == _whole, "Slots that nobody touched say what they said.");
        FuzzException.Unless(whole[0] || whole[1] || boot == _none, "Slots without a right check sum say nothing.");
        BootedPack.AssertSane(rig);
        int[] knowing = BootedPack.Charge(rig);

        for (int tick = 0; tick < knowing.Length; tick++)
        {
            FuzzException.Unless(knowing[tick] <= _unknowingMicroamps[tick], $"Tick {tick}: a record lets {knowing[tick]} uA flow.");
        }

        BootedPack.AssertSane(rig);
        return boot != _none;
    }

    private bool Same(StoredImage image, int slot)
    {
        return image[slot].AsSpan().SequenceEqual(_good[slot]);
    }

    private static bool Whole(byte[] slot)
    {
        return WireOracle.HoldsSealed(slot, RecordFormat.HeaderBytes);
    }

    private static byte[] Resealed(Random random, byte[] bytes)
    {
        byte[] inside = Mutator.SpoilInPlace(random, bytes[..^CheckBytes]);
        return [.. inside, .. BitConverter.GetBytes(WireOracle.Crc(inside))];
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

    private static StoredImage Charge()
    {
        PackRig rig = PackRig.Charging(1);

        // Two records: each needs ten minutes and some charge.
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
        FuzzException.Unless(rig.Store.Length(0) > 0 && rig.Store.Length(1) > 0, "Both slots are written.");
        return StoredImage.Of(rig.Store);
    }
}
