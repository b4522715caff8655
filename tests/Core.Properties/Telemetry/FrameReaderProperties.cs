using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Properties.Telemetry;

[TestClass]
public sealed class FrameReaderProperties
{
    [TestMethod]
    public void AnyStreamOfBytesIsReadWithoutAnExceptionAndWithoutAFrame()
    {
        Property.Holds(71, 1_000, Property.Numbers(0, 300), numbers =>
        {
            // Values above 255 become zeros: short and long pieces alike.
            FrameReader reader = new FrameReader();
            StatusMessage status = new StatusMessage();
            bool frame = false;

            foreach (int number in numbers)
            {
                frame |= reader.Push(number > 255 ? (byte)0 : (byte)number);
                status.Read(reader);
            }

            return !frame;
        });
    }

    [TestMethod]
    public void AFrameWithAnySingleBitFlippedIsNeverAccepted()
    {
        Property.Holds(72, 150, Property.Numbers(0, 255), numbers =>
        {
            byte[] wire = Wire(numbers);

            for (int bit = 0; bit < wire.Length * 8; bit++)
            {
                byte[] flipped = (byte[])wire.Clone();
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));

                if (Accepted(flipped) != 0)
                {
                    return false;
                }
            }

            return Accepted(wire) == 1;
        });
    }

    [TestMethod]
    public void AfterAnyNoiseAndOneZeroEveryFrameIsRead()
    {
        Property.Holds(73, 1_000, Property.Numbers(0, 255), numbers =>
        {
            FrameReader reader = new FrameReader();

            foreach (int number in numbers.Append(0))
            {
                reader.Push((byte)number);
            }

            return Wire(numbers).Count(value => reader.Push(value)) == 1;
        });
    }

    private static byte[] Wire(int[] numbers)
    {
        FrameWriter writer = new FrameWriter();
        writer.Begin(FrameType.Event);

        foreach (int number in numbers.Take(FrameFormat.MaximumPayloadBytes))
        {
            writer.WriteByte(number);
        }

        return writer.Wire[..writer.Finish()];
    }

    private static int Accepted(byte[] wire)
    {
        FrameReader reader = new FrameReader();
        return wire.Count(value => reader.Push(value));
    }
}
