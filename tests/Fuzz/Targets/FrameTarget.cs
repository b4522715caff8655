using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Fuzz.Mutation;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>
/// Streams of frames. The reader takes exactly the frames that the oracle finds; whatever a payload holds, a message that takes it writes one of the
/// same length, and that one means the same.
/// </summary>
public sealed class FrameTarget : IFuzzTarget
{
    private readonly byte[][] _frames = RecordedLine.Frames();

    public byte[] Make(Random random)
    {
        byte[] stream = [];

        for (int left = 1 + random.Next(4); left > 0; left--)
        {
            byte[] frame = _frames[random.Next(_frames.Length)];
            stream = [.. stream, .. random.Next(3) == 0 ? Wire.Resealed(random, frame) : frame];
        }

        return random.Next(3) == 0 ? stream : Mutator.Spoil(random, stream, _frames[random.Next(_frames.Length)]);
    }

    public bool Check(byte[] input)
    {
        List<byte[]> expected = WireOracle.Frames(input);
        List<byte[]> taken = Read(input);
        FuzzException.Unless(taken.Count == expected.Count, $"{taken.Count} frames were taken, {expected.Count} are good.");

        for (int i = 0; i < taken.Count; i++)
        {
            FuzzException.Unless(taken[i].AsSpan().SequenceEqual(expected[i]), $"Frame {i} was taken for another.");
            Messages.Check(Wire.PayloadOf(expected[i]));
        }

        return taken.Count > 0;
    }

    private static List<byte[]> Read(byte[] stream)
    {
        FrameReader reader = new();
        List<byte[]> taken = [];

        foreach (byte value in stream)
        {
            if (reader.Push(value))
            {
                List<byte> frame = [FrameFormat.Version, (byte)reader.Type, (byte)reader.Sequence, (byte)(reader.Sequence >> 8)];

                while (reader.Remaining() > 0)
                {
                    frame.Add((byte)reader.ReadByte());
                }

                FuzzException.Unless(reader.ReadByte() == 0 && reader.Underrun, "Reading past the end is noticed.");
                taken.Add([.. frame]);
            }
        }

        return taken;
    }
}
