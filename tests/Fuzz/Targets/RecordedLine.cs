using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>What a pack says while it is charged: frames of every kind.</summary>
internal sealed class RecordedLine : ITelemetryLink
{
    private const int Ticks = 400;
    private const int MostOfAKind = 6;

    private readonly Dictionary<byte, List<byte[]>> _frames = [];

    /// <summary>The frames, and a command.</summary>
    public static byte[][] Frames()
    {
        RecordedLine line = new();
        FakeFrontEnd frontEnd = new(2, 2) { ChargerPresent = true };
        BmsController controller = new(Configurations.Pack(2, 2), frontEnd, new FakeActuators(), line, new NoStorage());

        for (int tick = 1; tick <= Ticks; tick++)
        {
            controller.Tick(tick * Configurations.TickMilliseconds);
        }

        byte[] command = Wire.Frame((int)FrameType.Command, 3, 1, 2, 3, 4, (int)CommandId.ClearLatches, 1, 2, 3, 4);
        return [.. line._frames.Values.SelectMany(frames => frames), command];
    }

    public void Send(byte[] buffer, int count)
    {
        byte type = WireOracle.Frames(buffer[..count])[0][1];
        List<byte[]> frames = _frames.TryGetValue(type, out List<byte[]>? known) ? known : _frames[type] = [];

        if (frames.Count < MostOfAKind)
        {
            frames.Add(buffer[..count]);
        }
    }

    public int Receive(byte[] buffer)
    {
        return 0;
    }
}
