using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class Crc32Tests
{
    [TestMethod]
    public void TheCheckValueIsThatOfTheStandard()
    {
        byte[] digits = new byte[] { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };

        Assert.AreEqual(0xCBF43926u, new Crc32().Compute(digits, digits.Length));
    }

    [TestMethod]
    public void NothingHasTheCrcZero()
    {
        Assert.AreEqual(0u, new Crc32().Compute(new byte[1], 0));
    }

    [TestMethod]
    public void OnlyTheGivenBytesCount()
    {
        byte[] digits = new byte[] { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0xFF };

        Assert.AreEqual(0xCBF43926u, new Crc32().Compute(digits, 9));
    }

    [TestMethod]
    public void EverySingleBitMatters()
    {
        byte[] bytes = new byte[16];
        Crc32 crc = new Crc32();
        uint clean = crc.Compute(bytes, bytes.Length);

        for (int bit = 0; bit < 128; bit++)
        {
            bytes[bit / 8] = (byte)(1 << (bit % 8));
            Assert.IsTrue(crc.Compute(bytes, bytes.Length) != clean);
            bytes[bit / 8] = 0;
        }
    }
}
