using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests;

[TestClass]
public class CobsTests
{
    [TestMethod]
    public void AZeroByteBecomesTwoOnes()
    {
        byte[] source = new byte[] { 0 };
        byte[] target = new byte[4];

        Assert.AreEqual(2, Cobs.Encode(source, 1, target));
        Assert.AreEqual(1, (int)target[0]);
        Assert.AreEqual(1, (int)target[1]);
    }
}
