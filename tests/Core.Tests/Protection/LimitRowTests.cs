using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Protection;

[TestClass]
public sealed class LimitRowTests
{
    [TestMethod]
    public void RecoverMustLieOnTheGoodSideOfTrip()
    {
        Expect.Rejected(() => Above(100, 100, 0));
        Expect.Rejected(() => Above(100, 101, 0));
        Expect.Rejected(() => Below(100, 100, 0));
        Expect.Rejected(() => Below(100, 99, 0));
    }

    [TestMethod]
    public void ADelayIsNotNegative()
    {
        Expect.Rejected(() => Above(100, 99, -1));
        Assert.AreEqual(0, Above(100, 99, 0).DelayMilliseconds);
    }

    [TestMethod]
    public void ARowKeepsWhatItWasGiven()
    {
        LimitRow row = Below(100, 120, 300);

        Assert.AreEqual((int)DiagnosisId.CellUnderVoltageCritical, (int)row.Id);
        Assert.AreEqual((int)LimitSignal.LowestCellMicrovolts, (int)row.Signal);
        Assert.AreEqual((int)LimitDirection.Below, (int)row.Direction);
        Assert.AreEqual(100, row.Trip);
        Assert.AreEqual(120, row.Recover);
        Assert.AreEqual(300, row.DelayMilliseconds);
        Assert.AreEqual((int)Reaction.Latch, (int)row.Reaction);
    }

    [DataRow((int)Reaction.Latch, (int)Severity.Critical)]
    [DataRow((int)Reaction.LatchCharge, (int)Severity.Warning)]
    [DataRow((int)Reaction.BlockDischarge, (int)Severity.Warning)]
    [DataRow((int)Reaction.None, (int)Severity.Information)]
    [TestMethod]
    public void TheSeverityOfALimitFollowsFromItsReaction(int reaction, int severity)
    {
        LimitRow row = new LimitRow(
            DiagnosisId.CellOverVoltageWarning, LimitSignal.HighestCellMicrovolts, LimitDirection.Above, 100, 99, 0, (Reaction)reaction);

        Assert.AreEqual(severity, (int)row.Severity);
    }

    private static LimitRow Above(int trip, int recover, int delay)
    {
        return new LimitRow(
            DiagnosisId.CellOverVoltageCritical, LimitSignal.HighestCellMicrovolts, LimitDirection.Above, trip, recover, delay, Reaction.Latch);
    }

    private static LimitRow Below(int trip, int recover, int delay)
    {
        return new LimitRow(
            DiagnosisId.CellUnderVoltageCritical, LimitSignal.LowestCellMicrovolts, LimitDirection.Below, trip, recover, delay, Reaction.Latch);
    }
}
