using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>The bytes of both slots, and what a controller makes of them: how it boots is the measure of what a record says.</summary>
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
        return new StoredImage([Slot(store, 0), Slot(store, 1)]);
    }

    /// <summary>The same slots, with one of them other.</summary>
    public StoredImage With(int slot, byte[] bytes)
    {
        return new StoredImage(slot == 0 ? [bytes, _slots[1]] : [_slots[0], bytes]);
    }

    /// <summary>As one case: length of the first slot, and both.</summary>
    public byte[] Pack()
    {
        return [(byte)_slots[0].Length, (byte)(_slots[0].Length >> 8), .. _slots[0], .. _slots[1]];
    }

    /// <summary>From a case; whatever it holds.</summary>
    public static StoredImage Unpack(byte[] input)
    {
        int stated = input.Length < LengthBytes ? 0 : input[0] | (input[1] << 8);
        int end = Math.Min(input.Length, LengthBytes + stated);
        int start = Math.Min(input.Length, LengthBytes);
        return new StoredImage([Fitting(input[start..end]), Fitting(input[end..])]);
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

    private static byte[] Fitting(byte[] bytes)
    {
        return bytes.Length <= RecordFormat.MaximumBytes ? bytes : bytes[..RecordFormat.MaximumBytes];
    }
}
