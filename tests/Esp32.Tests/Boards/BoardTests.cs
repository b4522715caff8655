using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Esp32.Storage;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>Rules for every board.</summary>
[TestClass]
public class BoardTests
{
    private const string Bench = "bench";
    private const string BenchWithAds1115 = "bench with ADS1115";
    private const string Wearable = "wearable";
    private const string ChargerChip = "C3 with charger chip";

    // GPIO numbers of the channels of ADC1, 0 to 7 (ESP32 datasheet, table of pin functions).
    private static readonly int[] s_adcPins = [36, 37, 38, 39, 32, 33, 34, 35];

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void NoPinIsUsedThatTheChipNeedsForItself(string name)
    {
        int[] flash = [6, 7, 8, 9, 10, 11];
        int[] strapping = [0, 2, 5, 12, 15];
        int[] wireProtocol = [1, 3];

        foreach (int pin in UsedPins(Create(name)))
        {
            CollectionAssert.DoesNotContain(flash, pin, "flash");
            CollectionAssert.DoesNotContain(strapping, pin, "strapping");
            CollectionAssert.DoesNotContain(wireProtocol, pin, "UART0");
        }
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void NothingThatDrivesIsOnAPinThatPulsesAtBootOrIsInputOnlyOrCarriesPsram(string name)
    {
        IBoardUnderTest board = Create(name);
        int[] forbidden = [14, 15, 16, 17, 34, 35, 36, 37, 38, 39];

        for (int i = 0; i < VirtualChip.PinCount; i++)
        {
            if (board.Chip.Pins[i].IsDriven)
            {
                CollectionAssert.DoesNotContain(forbidden, i);
            }
        }

        foreach (KeyValuePair<DeviceFunction, int> function in board.Chip.FunctionPins.Where(entry => entry.Key == DeviceFunction.PWM1))
        {
            CollectionAssert.DoesNotContain(forbidden, function.Value);
        }
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void TheGatesAndTheHeartbeatAreTheOnlyPinsDriven(string name)
    {
        IBoardUnderTest board = Create(name);
        int[] driven = board.Chip.Pins.Where(pin => pin.IsDriven).Select(pin => pin.Number).ToArray();

        CollectionAssert.AreEquivalent(new int[] { board.ChargeGatePin, board.DischargeGatePin, board.HeartbeatPin }, driven);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void NoPinHasTwoUses(string name)
    {
        List<int> used = UsedPins(Create(name));

        Assert.AreEqual(used.Count, used.Distinct().Count(), string.Join(' ', used));
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void OnlyChannelsOfAdc1ThatTheDevKitBringsOutAreSampled(string name)
    {
        IBoardUnderTest board = Create(name);
        List<int> channels = SampledChannels(board);

        Assert.IsTrue(channels.Count >= 3);

        foreach (int channel in channels)
        {
            Assert.IsTrue(s_adcPins[channel] is not (37 or 38), $"GPIO {s_adcPins[channel]}");
        }
    }

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

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void WhatAPersonHasSetIsInForceAfterABoot(string name)
    {
        IBoardUnderTest board = Create(name);
        Run(board, 20);
        int cells = board.Controller.Measurements.CellMicrovolts.Length;
        int before = board.Controller.Measurements.CellMicrovolts[0].Value;
        Set(cells);
        board.Reboot();
        Run(board, 20);

        Assert.AreEqual(RecordFinding.Read, board.Controller.Storage.ConfigurationFinding);
        Assert.AreEqual(RecordFinding.Read, board.Controller.Storage.CalibrationFinding);
        Assert.AreEqual(before + 40_000, board.Controller.Measurements.CellMicrovolts[0].Value, 15_000.0);
    }

    // As commands do it: 40 mV on every cell, and a lower charge target.
    private static void Set(int cells)
    {
        BmsConfiguration board = new()
        {
            Cell = LfpLithiumPouch36.Create(),
            CellCount = cells,
            Measurement = new MeasurementSettings { Calibration = BoardCalibration.None(cells) },
        };
        SettingsStage settings = new(new FlashRecordStore(), board, new StorageHealth(true));
        settings.NextCalibration.CellCount = cells;

        for (int i = 0; i < cells; i++)
        {
            settings.NextCalibration.Set(i, 2_600_000, 2_640_000, 3_600_000, 3_640_000);
        }

        settings.NextCalibration.Set(CalibrationSet.PackChannel, -20_000, -20_000, 20_000, 20_000);
        settings.WriteCalibration();
        Store(settings);
        settings.NextValues.Copy(settings.Bounds.Own);
        settings.NextValues.Values[(int)ConfigurationItem.ChargeTargetMicrovolts] = 3_550_000;
        settings.WriteConfiguration();
        Store(settings);
    }

    private static void Store(SettingsStage settings)
    {
        while (settings.Busy)
        {
            settings.Record();
        }

        Assert.IsTrue(settings.Stored);
    }

    private static IBoardUnderTest Create(string name)
    {
        return name switch
        {
            Bench => new BenchUnderTest(false),
            BenchWithAds1115 => new BenchUnderTest(true),
            ChargerChip => new ChargerChipUnderTest(),
            _ => new WearableUnderTest(),
        };
    }

    private static void Run(IBoardUnderTest board, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            board.Chip.Clock.Advance(board.RunOnce() * 1000L);
        }
    }

    private static List<int> UsedPins(IBoardUnderTest board)
    {
        List<int> used = [.. board.Chip.FunctionPins.Values];
        used.AddRange(board.Chip.Pins.Where(pin => pin.IsOpen).Select(pin => pin.Number));
        used.AddRange(SampledChannels(board).Select(channel => s_adcPins[channel]));
        return used;
    }

    private static List<int> SampledChannels(IBoardUnderTest board)
    {
        Node[] nodes = new Node[VirtualAdc.ChannelCount];

        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new Node(1);
            board.Chip.Adc.Connect(i, nodes[i]);
        }

        board.RunOnce();
        return Enumerable.Range(0, nodes.Length).Where(i => nodes[i].SampleCount > 0).ToList();
    }
}
