namespace InvertedAnodeBms.Core.Properties.Telemetry;

/// <summary>A line that loses, doubles, swaps and corrupts bytes, by seed.</summary>
internal sealed class NoisyLine
{
    private readonly Random _random;
    private readonly double _share;

    /// <summary>Creates a line.</summary>
    /// <param name="random">Where the noise comes from.</param>
    /// <param name="share">Share of the bytes that something happens to.</param>
    public NoisyLine(Random random, double share)
    {
        _random = random;
        _share = share;
    }

    /// <summary>What comes out at the other end.</summary>
    public byte[] Pass(ReadOnlySpan<byte> bytes)
    {
        List<byte> passed = [];

        foreach (byte value in bytes)
        {
            if (_random.NextDouble() >= _share)
            {
                passed.Add(value);
                continue;
            }

            switch (_random.Next(5))
            {
                case 0:
                    break;
                case 1:
                    passed.Add(value);
                    passed.Add(value);
                    break;
                case 2:
                    passed.Insert(Math.Max(0, passed.Count - _random.Next(1, 20)), value);
                    break;
                case 3:
                    passed.Add((byte)(value ^ (1 << _random.Next(8))));
                    break;
                default:
                    passed.Add((byte)_random.Next(256));
                    break;
            }
        }

        return [.. passed];
    }
}
