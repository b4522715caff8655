using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>Runs a property with a fixed seed, which it prints: a failure can be repeated to the byte.</summary>
internal static class Property
{
    /// <summary>The property holds for every input that the generator makes.</summary>
    public static void Holds<T>(ulong seed, int cases, Arbitrary<T> inputs, Func<T, bool> property)
    {
        Console.WriteLine($"FsCheck: seed {seed}, {cases} cases");
        Replay replay = new Replay(new Rnd(seed), FSharpOption<int>.None);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(cases).WithReplay(FSharpOption<Replay>.Some(replay));
        Check.One(config, Prop.ForAll(inputs, property));
    }

    /// <summary>An array of up to some length, of whole numbers from a range; shrinks.</summary>
    public static Arbitrary<int[]> Numbers(int lowest, int highest)
    {
        return Arb.Array(Number(lowest, highest));
    }

    /// <summary>A whole number from a range; shrinks towards the number nearest zero.</summary>
    public static Arbitrary<int> Number(int lowest, int highest)
    {
        return Arb.From(Gen.Choose(lowest, highest), value => Shrink(value, lowest, highest));
    }

    private static IEnumerable<int> Shrink(int value, int lowest, int highest)
    {
        int target = Math.Clamp(0, lowest, highest);
        long distance = (long)value - target;

        for (long step = distance; step != 0; step /= 2)
        {
            yield return (int)(value - step);
        }
    }
}
