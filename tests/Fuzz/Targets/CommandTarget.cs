using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Fuzz.Mutation;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>
/// What comes over the line to a controller that would clear its latch on the one right command: nothing but a whole frame with the right number does
/// that, and no gate is on before.
/// </summary>
public sealed class CommandTarget : IFuzzTarget
{
    private const int PayloadBytes = 9;
    private const int IdAt = 4;
    private const int PresenceAt = 5;

    private readonly byte[][] _others = RecordedLine.Frames();
    private readonly uint _nonce = new LatchedPack().Nonce;

    public byte[] Make(Random random)
    {
        byte[] stream = [];
        byte[] right = Clear(random, _nonce);

        for (int left = 1 + random.Next(3); left > 0; left--)
        {
            byte[] piece = random.Next(5) switch
            {
                0 => _others[random.Next(_others.Length)],
                1 => Wire.Resealed(random, right),
                2 => Clear(random, (uint)random.NextInt64(1L << 32)),
                _ => right,
            };
            stream = [.. stream, .. piece];
        }

        return random.Next(3) == 0 ? stream : Mutator.Spoil(random, stream, right);
    }

    public bool Check(byte[] input)
    {
        byte[] number = BitConverter.GetBytes(_nonce);
        byte[][] all = WireOracle.Frames(input)
            .Where(frame => frame[1] == (byte)FrameType.Command && frame.Length >= FrameFormat.HeaderBytes + PayloadBytes)
            .Select(Wire.PayloadOf)
            .ToArray();
        byte[][] commands = all
            .Where(payload => payload.Length == PayloadBytes && payload[IdAt] == (byte)CommandId.ClearLatches)
            .Select(payload => payload[PresenceAt..])
            .ToArray();
        bool cleared = new LatchedPack().Receive(input);

        FuzzException.Unless(!cleared || commands.Any(payload => payload.AsSpan().SequenceEqual(number)), "Only the right command clears.");
        bool alone = all.Length == 1 && commands.Length == 1 && commands[0].AsSpan().SequenceEqual(number);
        FuzzException.Unless(cleared || !alone, "The right command alone clears.");
        return cleared;
    }

    private static byte[] Clear(Random random, uint nonce)
    {
        byte[] payload = [.. BitConverter.GetBytes(random.Next()), (byte)CommandId.ClearLatches, .. BitConverter.GetBytes(nonce)];
        return Wire.Frame((int)FrameType.Command, random.Next(65_536), payload);
    }
}
