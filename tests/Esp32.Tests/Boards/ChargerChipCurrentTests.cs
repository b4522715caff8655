using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>What the charger chip cannot give is not commanded, so nobody counts it or waits for it.</summary>
[TestClass]
public class ChargerChipCurrentTests
{
    private const int Minute = 600;

    [TestMethod]
    [DataRow(25.0, 7_200, 7.0)]
    [DataRow(14.0, 6_480, 6.0)]
    [DataRow(10.0, 0, 0.0)]
    public void InTheColdTheCurrentFallsToTheSmallestStepAndThenToNothing(double celsius, int commanded, double milliamps)
    {
        ChargerChipUnderTest board = new();
        board.SetCelsius(celsius);
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        board.Run(95);

        Assert.AreEqual(BmsState.Charge, board.Controller.Decision.State);
        Assert.AreEqual(commanded, board.Controller.Decision.ChargeMicroamps, 450);
        Assert.AreEqual(milliamps, board.ChargeCommand * 1e3, 1e-9);
    }

    [TestMethod]
    public void ANightInAColdDockIsNoChargeThatTakesTooLong()
    {
        ChargerChipUnderTest board = new();
        board.SetCelsius(9);
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        board.Run(60 * Minute);

        Assert.AreEqual(0, board.Controller.Estimates.Session.CommandedNanocoulombs);
        Assert.AreEqual(0L, board.Controller.Permissions.LatchedMask);
    }
}
