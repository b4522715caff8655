using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Properties.Telemetry;

[TestClass]
public sealed class CobsProperties
{
    [DataRow(255)]
    [DataRow(1)]
    [TestMethod]
    public void WhatIsEncodedHasNoZeroAndDecodesToItself(int largest)
    {
        Property.Holds(61, 1_000, Property.Numbers(0, largest), numbers =>
        {
            byte[] frame = numbers.Select(n => (byte)n).ToArray();
            byte[] target = new byte[frame.Length + (frame.Length / 254) + 1];
            int count = Cobs.Encode(frame, frame.Length, target);
            bool clean = !target.AsSpan(0, count).Contains((byte)0);
            int length = Cobs.Decode(target, count);
            return clean && length == frame.Length && target.AsSpan(0, length).SequenceEqual(frame);
        });
    }

    [TestMethod]
    public void LongRunsWithoutZeroSurvive()
    {
        Property.Holds(62, 1_000, Property.Numbers(0, 900), lengths =>
        {
            byte[] frame = lengths.Take(4).SelectMany(n => Enumerable.Repeat((byte)(1 + (n % 255)), n).Append((byte)0)).ToArray();
            byte[] target = new byte[frame.Length + (frame.Length / 254) + 1];
            int length = Cobs.Decode(target, Cobs.Encode(frame, frame.Length, target));
            return target.AsSpan(0, Math.Max(0, length)).SequenceEqual(frame);
        });
    }

    [TestMethod]
    public void AnyBytesDecodeWithoutAnException()
    {
        Property.Holds(63, 2_000, Property.Numbers(0, 255), numbers =>
        {
            byte[] bytes = numbers.Select(n => (byte)n).ToArray();
            int length = Cobs.Decode(bytes, bytes.Length);
            return length >= -1 && length <= bytes.Length;
        });
    }
}
