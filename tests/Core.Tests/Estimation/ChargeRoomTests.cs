using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Estimation;

/// <summary>How much more charge a cell can take.</summary>
[TestClass]
public sealed class ChargeRoomTests
{
    private const long Percent = 1_296_000_000L;

    [TestMethod]
    public void OfAnUnknownCellItIsThatOfTheLargestGoodOneWhenEmpty()
    {
        Expect.Near(1_075 * Percent / 10, ChargeRoom.Unknown(LfpLithiumPouch36.Create()), Percent / 100);
    }

    [TestMethod]
    public void ChargeFillsItAndTheErrorOfTheCountWidensIt()
    {
        Assert.AreEqual((50 - 7 + 1) * Percent, After(50 * Percent, 7 * Percent, Percent, 0, false));
    }

    [TestMethod]
    public void WhatWasTakenOutFitsInAgain()
    {
        Assert.AreEqual((50 + 7 + 1) * Percent, After(50 * Percent, -7 * Percent, Percent, 0, false));
    }

    [TestMethod]
    public void ItIsNeverMoreThanTheLargestGoodCellLacks()
    {
        Expect.Near(1_075 * Percent / 100, After(50 * Percent, 0, 0, 90 * Percent, false), Percent / 100);
    }

    [TestMethod]
    public void WhatDidNotStayIsForgottenAtTheUpperKneeOnly()
    {
        Assert.AreEqual(-2 * Percent, After(-Percent, Percent, 0, 90 * Percent, false));
        Assert.AreEqual(0L, After(-Percent, Percent, 0, 90 * Percent, true));
        Assert.AreEqual(Percent, After(Percent, 0, 0, 90 * Percent, true));
    }

    private static long After(long before, long step, long error, long leastHeld, bool atUpperKnee)
    {
        CellHealth health = new CellHealth { RoomNanocoulombs = before };
        ChargeRoom.Follow(LfpLithiumPouch36.Create(), health, step, error, leastHeld, atUpperKnee);
        return health.RoomNanocoulombs;
    }
}
