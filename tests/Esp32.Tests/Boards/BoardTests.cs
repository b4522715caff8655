using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.VirtualEsp32;
using static InvertedAnodeBms.Esp32.Tests.Boards.BoardsUnderTest;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>Rules for every board.</summary>
[TestClass]
public class BoardTests
{
    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void AfterPowerOnEverythingIsOff(string name)
    {
        IBoardUnderTest board = Create(name);

        Assert.IsFalse(board.Chip.Pins[board.ChargeGatePin].DrivenLevel);
        Assert.IsFalse(board.Chip.Pins[board.DischargeGatePin].DrivenLevel);
        Assert.AreEqual(0.0, name == ChargerChip ? 0 : board.ChargeCommand, "a charger chip has not been asked yet; its input is off");
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void WithHealthyCircuitsTheHeartBeatsOnceATick(string name)
    {
        IBoardUnderTest board = Create(name);
        VirtualPin heartbeat = board.Chip.Pins[board.HeartbeatPin];
        Run(board, 20);

        for (int i = 0; i < 600; i++)
        {
            long before = heartbeat.EdgeCount;
            Run(board, 1);
            Assert.AreEqual(1, heartbeat.EdgeCount - before, $"tick {i}");
        }
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void WithHealthyCircuitsTheTicksKeepTheirRhythm(string name)
    {
        IBoardUnderTest board = Create(name);
        Run(board, 20);
        long before = board.Chip.Clock.Microseconds;
        Run(board, 100);

        Assert.AreEqual(100 * board.TickMilliseconds, (board.Chip.Clock.Microseconds - before) / 1000, 10);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void AChargerAtAHealthyPackIsUsed(string name)
    {
        IBoardUnderTest board = Create(name);
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        Run(board, 100);

        Assert.IsTrue(board.Controller.Permissions.ChargePermitted, $"{board.Controller.Permissions.ActiveMask:X}");
        Assert.IsTrue(board.Chip.Pins[board.ChargeGatePin].DrivenLevel);
        Assert.IsTrue(board.ChargeCommand > 0);
    }

    [TestMethod]
    [DataRow(Bench, 3.8)]
    [DataRow(Bench, 6.8)]
    [DataRow(Bench, 20.0)]
    [DataRow(BenchWithAds1115, 3.8)]
    [DataRow(BenchWithAds1115, 20.0)]
    [DataRow(Wearable, 3.8)]
    [DataRow(Wearable, 6.8)]
    [DataRow(ChargerChip, 3.8)]
    [DataRow(ChargerChip, 6.8)]
    public void AnOverVoltageLatchesUpToTheCeilingOfTheConverter(string name, double volts)
    {
        IBoardUnderTest board = Create(name);
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        Run(board, 100);
        Assert.AreEqual(0L, board.Controller.Permissions.LatchedMask);

        board.SetHighestCell(volts);
        Run(board, 5);
        Assert.AreEqual(1L << (int)DiagnosisId.CellOverVoltageCritical, board.Controller.Permissions.LatchedMask);
        Assert.IsFalse(board.Chip.Pins[board.ChargeGatePin].DrivenLevel);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void AnOverVoltageLatchesWhileAThermistorIsBroken(string name)
    {
        IBoardUnderTest board = Create(name);
        Run(board, 100);
        board.BreakAThermistor();
        Run(board, 10);
        Assert.IsFalse(board.Controller.Permissions.ChargePermitted);
        Assert.AreEqual(0L, board.Controller.Permissions.LatchedMask);

        board.SetHighestCell(3.8);
        Run(board, 5);
        Assert.AreEqual(1L << (int)DiagnosisId.CellOverVoltageCritical, board.Controller.Permissions.LatchedMask);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void TheCircuitHoldsTheGatesLongerThanTheLongestTickAndNotMuch(string name)
    {
        IBoardUnderTest board = Create(name);

        // The pin rises every second tick: from one rise to the next there is room for a longest tick and an ordinary one.
        Assert.IsTrue(board.LongestTickMilliseconds + board.TickMilliseconds < board.HeartbeatHoldMilliseconds);
        Assert.IsTrue(board.HeartbeatHoldMilliseconds <= 700, "a hanging program must lose the gates within a second, with the slowest parts too");
    }

    [TestMethod]
    [DataRow(BenchWithAds1115, 2_000_000)]
    [DataRow(Wearable, 2_000_000)]
    [DataRow(ChargerChip, 2_000_000)]
    public void AStuckBusStopsTheHeartAndTheTicksGoOn(string name, long blockedMicroseconds)
    {
        IBoardUnderTest board = Create(name);
        VirtualPin heartbeat = board.Chip.Pins[board.HeartbeatPin];
        Run(board, 50);
        board.Chip.I2cBuses[0].Fault = I2cBusFault.Stuck;
        Run(board, 1);
        long edges = heartbeat.EdgeCount;
        long before = board.Chip.Clock.Microseconds;
        Run(board, 5);

        Assert.AreEqual(edges, heartbeat.EdgeCount);
        Assert.IsTrue(board.Chip.Clock.Microseconds - before <= 5 * (blockedMicroseconds + 100_000));

        board.Chip.I2cBuses[0].Fault = I2cBusFault.None;
        Run(board, 40);
        Assert.IsTrue(heartbeat.EdgeCount > edges, "well again");
    }

    [TestMethod]
    public void OneBrownOutOfAMonitorTakesThePermissionAndGivesItBack()
    {
        WearableUnderTest board = new();
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        Run(board, 100);
        Assert.IsTrue(board.Controller.Permissions.ChargePermitted);

        board.Lower.PowerCycle();
        Run(board, 3);
        Assert.IsFalse(board.Controller.Permissions.ChargePermitted);

        Run(board, 30);
        Assert.IsTrue(board.Controller.Permissions.ChargePermitted);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void ATickAllocatesNothing(string name)
    {
        IBoardUnderTest board = Create(name);
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        Run(board, 700);
        board.Chip.Uarts[1].TakeSent();
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 300; i++)
        {
            Run(board, 1);
            board.Chip.Uarts[1].TakeSent();
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void TheBoardCanBeStartedAgainAfterAReboot(string name)
    {
        IBoardUnderTest board = Create(name);
        Run(board, 20);
        long edges = board.Chip.Pins[board.HeartbeatPin].EdgeCount;
        board.Reboot();

        Assert.IsFalse(board.Chip.Pins[board.ChargeGatePin].DrivenLevel);
        Run(board, 30);
        Assert.IsTrue(board.Chip.Pins[board.HeartbeatPin].EdgeCount >= edges + 20);
    }
}
