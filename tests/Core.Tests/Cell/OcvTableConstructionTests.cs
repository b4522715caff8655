using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Tests.Cell;

[TestClass]
public sealed class OcvTableConstructionTests
{
    [TestMethod]
    public void TwoRisingPointsFromEmptyToFullAreATable()
    {
        OcvTable table = new OcvTable(new int[] { 0, 1_000_000 }, new int[] { 3_000_000, 3_600_000 });

        Assert.AreEqual(3_300_000, table.MicrovoltsAt(500_000));
    }

    [TestMethod]
    public void ASinglePointIsRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 0 }, new int[] { 3_000_000 }));
    }

    [TestMethod]
    public void ArraysOfDifferentLengthAreRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 0, 1_000_000 }, new int[] { 3_000_000, 3_300_000, 3_600_000 }));
    }

    [TestMethod]
    public void ATableThatDoesNotBeginAtEmptyIsRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 1, 1_000_000 }, new int[] { 3_000_000, 3_600_000 }));
    }

    [TestMethod]
    public void ATableThatDoesNotEndAtFullIsRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 0, 999_999 }, new int[] { 3_000_000, 3_600_000 }));
    }

    [TestMethod]
    public void AVoltageThatStandsStillIsRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 0, 500_000, 1_000_000 }, new int[] { 3_000_000, 3_000_000, 3_600_000 }));
    }

    [TestMethod]
    public void AVoltageThatFallsIsRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 0, 500_000, 1_000_000 }, new int[] { 3_000_000, 3_700_000, 3_600_000 }));
    }

    [TestMethod]
    public void AChargeThatStandsStillIsRejected()
    {
        Expect.Rejected(() => new OcvTable(new int[] { 0, 0, 1_000_000 }, new int[] { 3_000_000, 3_100_000, 3_600_000 }));
    }
}
