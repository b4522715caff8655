using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

/// <summary>Vectors of the encoding as they are published for it, both ways.</summary>
[TestClass]
public sealed class CobsTests
{
    [TestMethod]
    public void ShortFramesAreEncodedAsPublished()
    {
        Check(new byte[] { }, new byte[] { 1 });
        Check(new byte[] { 0 }, new byte[] { 1, 1 });
        Check(new byte[] { 0, 0 }, new byte[] { 1, 1, 1 });
        Check(new byte[] { 0, 0x11, 0 }, new byte[] { 1, 2, 0x11, 1 });
        Check(new byte[] { 0x11, 0x22, 0, 0x33 }, new byte[] { 3, 0x11, 0x22, 2, 0x33 });
        Check(new byte[] { 0x11, 0x22, 0x33, 0x44 }, new byte[] { 5, 0x11, 0x22, 0x33, 0x44 });
        Check(new byte[] { 0x11, 0, 0, 0 }, new byte[] { 2, 0x11, 1, 1, 1 });
    }

    [TestMethod]
    public void ARunOf253WithoutZeroIsOneBlock()
    {
        Check(Bytes.Run(1, 253), Bytes.Join(new byte[] { 0xFE }, Bytes.Run(1, 253)));
    }

    [TestMethod]
    public void ARunOf254WithoutZeroIsOneFullBlockAndNothingMore()
    {
        Check(Bytes.Run(1, 254), Bytes.Join(new byte[] { 0xFF }, Bytes.Run(1, 254)));
    }

    [TestMethod]
    public void ARunOf255WithoutZeroNeedsASecondBlock()
    {
        Check(Bytes.Run(1, 255), Bytes.Join(Bytes.Join(new byte[] { 0xFF }, Bytes.Run(1, 254)), new byte[] { 2, 0xFF }));
    }

    [TestMethod]
    public void AZeroBeforeAFullBlockIsABlockOfItsOwn()
    {
        Check(Bytes.Run(0, 255), Bytes.Join(new byte[] { 1, 0xFF }, Bytes.Run(1, 254)));
    }

    [TestMethod]
    public void AZeroAfterAFullBlockIsNotLost()
    {
        Check(Bytes.Run(2, 255), Bytes.Join(Bytes.Join(new byte[] { 0xFF }, Bytes.Run(2, 254)), new byte[] { 1, 1 }));
    }

    [TestMethod]
    public void AZeroAfter253IsPartOfTheBlock()
    {
        Check(Bytes.Run(3, 255), Bytes.Join(Bytes.Join(new byte[] { 0xFE }, Bytes.Run(3, 253)), new byte[] { 2, 1 }));
    }

    [TestMethod]
    public void TheOverheadIsAsStatedForEveryFrameOfTheFormat()
    {
        for (int length = 240; length <= FrameFormat.MaximumFrameBytes; length++)
        {
            byte[] target = new byte[FrameFormat.MaximumWireBytes];
            Assert.IsTrue(Cobs.Encode(Bytes.Run(1, length), length, target) <= length + Cobs.Overhead);
        }
    }

    private static void Check(byte[] frame, byte[] encoded)
    {
        byte[] target = new byte[encoded.Length];
        int count = Cobs.Encode(frame, frame.Length, target);
        Bytes.AreEqual(encoded, target, count);
        count = Cobs.Decode(target, count);
        Bytes.AreEqual(frame, target, count);
    }
}
