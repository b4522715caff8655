using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class PermilleTests
{
    [DataRow(0, 1_000, 0)]
    [DataRow(7_200, 500, 3_600)]
    [DataRow(7_200, 1_000, 7_200)]
    [DataRow(1_999, 1, 1)]
    [DataRow(int.MaxValue, 1_000, int.MaxValue)]
    [DataRow(int.MaxValue - 1, 1_000, int.MaxValue - 1)]
    [DataRow(int.MaxValue, 1_001, int.MaxValue)]
    [TestMethod]
    public void AShareIsRoundedDownAndNeverWraps(int microamps, int permille, int share)
    {
        Assert.AreEqual(share, Permille.Of(microamps, permille));
    }
}
