using InvertedAnodeBms.Boards.Esp32C3Wearable1s;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>The C3 board sleeps between ticks while nothing happens, and only then.</summary>
[TestClass]
public class LightSleepTests
{
    private const int Minute = 600;
    private const int TelemetryUart = 1;

    [TestMethod]
    public void AMinuteAfterBootItBeginsToSleep()
    {
        ChargerChipUnderTest board = new();
        board.Run(Minute - 5);
        Assert.AreEqual(0, board.Chip.Sleep.Count);

        board.Run(Minute);
        Assert.IsTrue(board.Chip.Sleep.Count >= Minute - 10, $"{board.Chip.Sleep.Count}");
    }

    [TestMethod]
    public void AsleepTheTicksKeepTheirRhythmAndTheHeartBeats()
    {
        ChargerChipUnderTest board = new();
        board.Run(2 * Minute);
        long before = board.Chip.Clock.Microseconds;
        long edges = board.Chip.Pins[board.HeartbeatPin].EdgeCount;
        long slept = board.Chip.Sleep.TotalMicroseconds;
        board.Run(Minute);

        Assert.AreEqual(60_000, (board.Chip.Clock.Microseconds - before) / 1000, 10);
        Assert.AreEqual(Minute, board.Chip.Pins[board.HeartbeatPin].EdgeCount - edges);
        Assert.IsTrue(board.Chip.Sleep.TotalMicroseconds - slept > 54_000_000, "nine tenths: of a tick only its transfers take time here");
    }

    [TestMethod]
    public void TheFirmwareCountsTheTimeItSleeps()
    {
        ChargerChipUnderTest board = new();
        board.Run(2 * Minute);
        board.Run(Minute);

        Assert.AreEqual(0L, board.Controller.Permissions.ActiveMask, "neither a gap nor a clock that stands still");
    }

    [TestMethod]
    public void BothGatesAreOffWheneverItFallsAsleep()
    {
        ChargerChipUnderTest board = new();
        Random chance = new(20261125);
        int asleep = 0;
        board.Chip.Sleep.OnSleep = () =>
        {
            asleep++;
            Assert.IsFalse(board.Chip.Pins[board.ChargeGatePin].DrivenLevel);
            Assert.IsFalse(board.Chip.Pins[board.DischargeGatePin].DrivenLevel);
            Assert.IsFalse(board.Chip.Pins[board.ChargerPresentPin].ExternalLevel ?? false);
            Assert.AreEqual(0, board.ChargeCommand, "never while charging");
        };

        for (int i = 0; i < 40; i++)
        {
            board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = chance.Next(4) == 0;
            board.Chip.Pins[ChargerChipPins.LoadRequest].ExternalLevel = chance.Next(4) == 0;
            board.Run(chance.Next(2 * Minute));
        }

        Assert.IsTrue(asleep > 1000, $"{asleep}");
    }

    [TestMethod]
    [DataRow(ChargerChipPins.ChargerPresent, true)]
    [DataRow(ChargerChipPins.LoadRequest, true)]
    [DataRow(ChargerChipPins.PresenceButton, false)]
    public void WhatIsAskedIsSeenWithinATickAndKeepsItAwakeForAMinute(int pin, bool level)
    {
        ChargerChipUnderTest board = new();
        board.Run(2 * Minute);
        board.Chip.Pins[pin].ExternalLevel = level;
        board.Run(1);
        long count = board.Chip.Sleep.Count;
        board.Chip.Pins[pin].ExternalLevel = !level;
        board.Run(Minute - 20);
        Assert.AreEqual(count, board.Chip.Sleep.Count);

        board.Run(Minute);
        Assert.IsTrue(board.Chip.Sleep.Count > count);
    }

    [TestMethod]
    public void TheGatesOfALoadAreOnSoonAfterASleep()
    {
        ChargerChipUnderTest board = new();
        board.Run(2 * Minute);
        board.Chip.Pins[ChargerChipPins.LoadRequest].ExternalLevel = true;
        board.Run(3);

        Assert.IsTrue(board.Chip.Pins[board.DischargeGatePin].DrivenLevel);
    }

    [TestMethod]
    public void AHostThatSpeaksKeepsItAwake()
    {
        ChargerChipUnderTest board = new();

        for (int i = 0; i < 4; i++)
        {
            board.Run(Minute - 20);
            board.Chip.Uarts[TelemetryUart].Receive([0]);
        }

        Assert.AreEqual(0, board.Chip.Sleep.Count);
    }

    [TestMethod]
    public void AHostThatSpeaksToASleepingChipLosesItsBytesAndWakesIt()
    {
        ChargerChipUnderTest board = new();
        board.Run(2 * Minute);
        long count = board.Chip.Sleep.Count;
        Assert.IsTrue(count > 0);

        board.Chip.Uarts[TelemetryUart].Receive([1, 2, 3]);
        board.Run(1);
        board.Chip.Uarts[TelemetryUart].Receive([0]);
        board.Run(Minute - 20);
        Assert.AreEqual(count, board.Chip.Sleep.Count);
    }

    [TestMethod]
    public void AChargerKeepsItAwakeForAsLongAsItIsThere()
    {
        ChargerChipUnderTest board = new();
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        board.Run(3 * Minute);

        Assert.AreEqual(0, board.Chip.Sleep.Count);
    }

    [TestMethod]
    public void AfterARebootItIsAwakeForAMinute()
    {
        ChargerChipUnderTest board = new();
        board.Run(2 * Minute);
        board.Reboot();
        long count = board.Chip.Sleep.Count;
        board.Run(Minute - 5);

        Assert.AreEqual(count, board.Chip.Sleep.Count);
        Assert.AreEqual(ChipModel.Esp32C3, board.Chip.Model);
    }
}
