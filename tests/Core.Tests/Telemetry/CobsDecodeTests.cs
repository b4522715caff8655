using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

[TestClass]
public sealed class CobsDecodeTests
{
    [TestMethod]
    public void NothingDecodesToNothing()
    {
        Assert.AreEqual(0, Cobs.Decode(new byte[] { }, 0));
    }

    [TestMethod]
    public void ACodeOfZeroIsInvalid()
    {
        Assert.AreEqual(-1, Cobs.Decode(new byte[] { 0 }, 1));
        Assert.AreEqual(-1, Cobs.Decode(new byte[] { 2, 5, 0 }, 3));
    }

    [TestMethod]
    public void ABlockThatReachesPastTheEndIsInvalid()
    {
        Assert.AreEqual(-1, Cobs.Decode(new byte[] { 2 }, 1));
        Assert.AreEqual(-1, Cobs.Decode(new byte[] { 3, 5 }, 2));
        Assert.AreEqual(-1, Cobs.Decode(new byte[] { 255, 1, 2, 3 }, 4));
    }

    [TestMethod]
    public void AZeroInsideABlockIsInvalid()
    {
        Assert.AreEqual(-1, Cobs.Decode(new byte[] { 3, 0, 5 }, 3));
    }

    [TestMethod]
    public void OnlyTheGivenBytesAreRead()
    {
        byte[] buffer = new byte[] { 2, 7, 0, 0 };

        Assert.AreEqual(1, Cobs.Decode(buffer, 2));
        Assert.AreEqual(7, (int)buffer[0]);
    }
}
