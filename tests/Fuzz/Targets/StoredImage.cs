using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>The bytes of all slots: how a controller boots from them is the measure of what they say.</summary>
internal sealed class StoredImage
{
    private const int LengthBytes = 2;

    private readonly byte[][] _slots;

    private StoredImage(byte[][] slots)
    {
        _slots = slots;
    }

    /// <summary>Bytes of a slot; empty when nothing was ever written there.</summary>
    public byte[] this[int slot] => _slots[slot];

    /// <summary>Slots as they are in a store.</summary>
    public static StoredImage Of(FakeStore store)
    {
        return new StoredImage(Enumerable.Range(0, RecordFormat.SlotCount).Select(slot => Slot(store, slot)).ToArray());
    }

    /// <summary>The same slots, with one of them other.</summary>
    public StoredImage With(int slot, byte[] bytes)
    {
        byte[][] slots = (byte[][])_slots.Clone();
        slots[slot] = bytes;
        return new StoredImage(slots);
    }

    /// <summary>The same slots, some of them empty.</summary>
    public StoredImage Without(params int[] slots)
    {
        return slots.Aggregate(this, (image, slot) => image.With(slot, []));
    }

    /// <summary>As one case: each slot behind its length.</summary>
    public byte[] Pack()
    {
        return _slots.SelectMany(slot => new[] { (byte)slot.Length, (byte)(slot.Length >> 8) }.Concat(slot)).ToArray();
    }

    /// <summary>From a case; whatever it holds.</summary>
    public static StoredImage Unpack(byte[] input)
    {
        byte[][] slots = new byte[RecordFormat.SlotCount][];
        int at = 0;

        for (int slot = 0; slot < slots.Length; slot++)
        {
            int stated = at + LengthBytes <= input.Length ? input[at] | (input[at + 1] << 8) : 0;
            int start = Math.Min(input.Length, at + LengthBytes);
            int length = Math.Min(Math.Min(stated, RecordFormat.MaximumBytes), input.Length - start);
            slots[slot] = input[start..(start + length)];
            at = start + length;
        }

        return new StoredImage(slots);
    }

    /// <summary>A controller that boots from it.</summary>
    public PackRig Boot()
    {
        FakeStore store = new();

        for (int slot = 0; slot < _slots.Length; slot++)
        {
            if (_slots[slot].Length > 0)
            {
                store.Write(slot, _slots[slot], _slots[slot].Length);
            }
        }

        return new PackRig(Configurations.Pack(1, 1), store);
    }

    private static byte[] Slot(FakeStore store, int slot)
    {
        byte[] bytes = new byte[RecordFormat.MaximumBytes];
        int length = store.Read(slot, bytes);
        return length < 0 ? [] : bytes[..length];
    }
}
