using System.Buffers.Binary;

namespace InvertedAnodeBms.Fuzz.Mutation;

/// <summary>Spoils bytes: flips, cuts, repeats, inserts, splices, and numbers at the ends of their ranges.</summary>
public static class Mutator
{
    private const int LongestPiece = 40;

    private static readonly long[] _boundaries =
    [
        0, 1, -1, 127, 128, 255, 256, short.MaxValue, short.MinValue, ushort.MaxValue, 1_000_000, -1_000_000, int.MaxValue, int.MinValue,
        uint.MaxValue, long.MaxValue, long.MinValue,
    ];

    /// <summary>Some changes, at least one.</summary>
    /// <param name="random">Where they come from.</param>
    /// <param name="good">What is spoilt; not changed itself.</param>
    /// <param name="other">Another good input, for splices.</param>
    public static byte[] Spoil(Random random, byte[] good, byte[] other)
    {
        List<byte> bytes = [.. good];

        for (int left = 1 + random.Next(4); left > 0; left--)
        {
            SpoilOnce(random, bytes, other);
        }

        return [.. bytes];
    }

    /// <summary>Changes that leave the length as it is.</summary>
    public static byte[] SpoilInPlace(Random random, byte[] good)
    {
        byte[] bytes = (byte[])good.Clone();

        for (int left = 1 + random.Next(4); left > 0 && bytes.Length > 0; left--)
        {
            Overwrite(random, bytes);
        }

        return bytes;
    }

    private static void SpoilOnce(Random random, List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, LongestPiece), bytes.Count - at);

        switch (random.Next(7))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3:
                byte[] noise = new byte[random.Next(1, LongestPiece)];
                random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
            case 4:
                int from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(LongestPiece))]);
                break;
            default:
                byte[] changed = [.. bytes];
                Overwrite(random, changed);
                bytes.Clear();
                bytes.AddRange(changed);
                break;
        }
    }

    private static void Overwrite(Random random, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        int at = random.Next(bytes.Length);

        if (random.Next(2) == 0)
        {
            bytes[at] ^= (byte)(1 << random.Next(8));
            return;
        }

        Span<byte> number = stackalloc byte[sizeof(long)];
        int width = Math.Min(1 << random.Next(4), bytes.Length - at);
        bytes.AsSpan(at, width).CopyTo(number);
        long old = BinaryPrimitives.ReadInt64LittleEndian(number);
        long other = random.Next(3) == 0 ? Changed(random, old) : _boundaries[random.Next(_boundaries.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(number, other);
        number[..width].CopyTo(bytes.AsSpan(at));
    }

    private static long Changed(Random random, long number)
    {
        return random.Next(4) switch
        {
            0 => unchecked(number << random.Next(1, 4)),
            1 => number >> random.Next(1, 4),
            2 => unchecked(-number),
            _ => unchecked(number + random.Next(-2, 3)),
        };
    }
}
