using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Two slots that are written in turn, and what they say: together, each alone, and empty.</summary>
internal sealed class SlotPair
{
    private readonly string _name;
    private readonly int _first;
    private readonly StoredImage _good;
    private readonly Func<PackRig, object> _says;
    private readonly object _whole;
    private readonly object[] _one;

    /// <summary>Asks controllers that boot from good slots.</summary>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="first">First of the two slots.</param>
    /// <param name="good">Good slots; those of other pairs do not matter.</param>
    /// <param name="says">What a controller took from the pair.</param>
    public SlotPair(string name, int first, StoredImage good, Func<PackRig, object> says)
    {
        _name = name;
        _first = first;
        _good = good;
        _says = says;
        _whole = Says(good);
        _one = [Says(good.Without(first + 1)), Says(good.Without(first))];
        Nothing = Says(good.Without(first, first + 1));
    }

    /// <summary>What empty slots say.</summary>
    public object Nothing { get; }

    /// <summary>Both slots hold something, and no whole record: one was lost.</summary>
    public bool IsLost(StoredImage image)
    {
        return image[_first].Length > 0 && image[_first + 1].Length > 0 && !IsWhole(image, 0) && !IsWhole(image, 1);
    }

    /// <summary>A damaged slot takes nothing from the other.</summary>
    /// <returns>It said something.</returns>
    public bool Check(StoredImage image, PackRig rig)
    {
        object said = _says(rig);

        for (int slot = 0; slot < 2; slot++)
        {
            bool alone = IsUntouched(image, slot) && !IsWhole(image, 1 - slot);
            FuzzException.Unless(!alone || said.Equals(_one[slot]), $"{_name}: slot {slot} is whole and alone: {said}, not {_one[slot]}.");
        }

        bool untouched = IsUntouched(image, 0) && IsUntouched(image, 1);
        FuzzException.Unless(!untouched || said.Equals(_whole), $"{_name}: slots that nobody touched say {said}, not {_whole}.");
        return !said.Equals(Nothing);
    }

    /// <summary>A slot, counted from the first of the pair, holds a record with a right check sum.</summary>
    public bool IsWhole(StoredImage image, int slot)
    {
        return WireOracle.HoldsSealed(image[_first + slot], RecordFormat.HeaderBytes);
    }

    private bool IsUntouched(StoredImage image, int slot)
    {
        return image[_first + slot].AsSpan().SequenceEqual(_good[_first + slot]);
    }

    private object Says(StoredImage image)
    {
        PackRig rig = image.Boot();
        rig.Tick(Configurations.TickMilliseconds);
        return _says(rig);
    }
}
