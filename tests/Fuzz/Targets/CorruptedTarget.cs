using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>
/// Ten frames a case, each of them corrupted, or, in one case of four, none: whatever is taken is a frame that was sent. A corrupted one is never.
/// </summary>
public sealed class CorruptedTarget : IFuzzTarget
{
    /// <summary>Frames of a case.</summary>
    public const int FramesOfACase = 10;

    private const int MostChanges = 12;

    private readonly byte[][] _frames = RecordedLine.Frames();
    private readonly HashSet<string> _contents;

    /// <summary>Takes the frames of a pack.</summary>
    public CorruptedTarget()
    {
        _contents = [.. _frames.Select(frame => Convert.ToHexString(WireOracle.Frames(frame)[0]))];
    }

    public byte[] Make(Random random)
    {
        bool clean = random.Next(4) == 0;
        List<byte> stream = [];

        for (int i = 0; i < FramesOfACase; i++)
        {
            byte[] frame = _frames[random.Next(_frames.Length)];
            stream.AddRange(clean ? frame : Corrupted(random, frame));
        }

        return [.. stream];
    }

    public bool Check(byte[] input)
    {
        FrameReader reader = new();
        int taken = 0;

        foreach (byte value in input)
        {
            if (!reader.Push(value))
            {
                continue;
            }

            taken++;
            List<byte> content = [FrameFormat.Version, (byte)reader.Type, (byte)reader.Sequence, (byte)(reader.Sequence >> 8)];

            while (reader.Remaining() > 0)
            {
                content.Add((byte)reader.ReadByte());
            }

            FuzzException.Unless(_contents.Contains(Convert.ToHexString([.. content])), "A corrupted frame was taken for a good one.");
        }

        return taken > 0;
    }

    // The zero at the end stays: what is wrong with a frame shall not save it from being read.
    private static byte[] Corrupted(Random random, byte[] frame)
    {
        List<byte> inside = [.. frame[..^1]];

        do
        {
            for (int left = 1 + random.Next(MostChanges); left > 0; left--)
            {
                Change(random, inside);
            }
        }
        while (inside.SequenceEqual(frame[..^1]));

        return [.. inside, 0];
    }

    private static void Change(Random random, List<byte> bytes)
    {
        int at = random.Next(bytes.Count);

        switch (random.Next(6))
        {
            case 0 when bytes.Count > 1:
                bytes.RemoveAt(at);
                break;
            case 1:
                bytes.Insert(at, bytes[at]);
                break;
            case 2:
                int other = random.Next(bytes.Count);
                (bytes[at], bytes[other]) = (bytes[other], bytes[at]);
                break;
            case 3:
                bytes[at] = (byte)random.Next(256);
                break;
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
        }
    }
}
