using InvertedAnodeBms.Esp32.Bq25120a;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Bq25120a;

/// <summary>A chip that is not as it was set is found, and gets no gate until it is.</summary>
[TestClass]
public class ChargerChipResetTests
{
    private static readonly byte[] s_written = [0x02, 0x03, 0x04, 0x05, 0x09, 0x0B];

    [TestMethod]
    public void AFreshChipObeysFromTheSecondTickOn()
    {
        ChargerChipSetup setup = new();

        Assert.IsFalse(setup.Tick());
        Assert.AreEqual(0, setup.Milliamps, "written with the charger off");
        Assert.IsTrue(setup.Tick());
        Assert.AreEqual(7, setup.Milliamps, 1e-9);
        Assert.AreEqual(0, setup.Charger.ResetCount);
    }

    [TestMethod]
    public void ACurrentBelowTheSmallestStepIsObeyedByChargingNothing()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();

        Assert.IsTrue(setup.Tick(4_999));
        Assert.AreEqual(0, setup.Milliamps);
        Assert.IsTrue(setup.Tick(5_000));
        Assert.AreEqual(5, setup.Milliamps, 1e-9);
    }

    [TestMethod]
    public void TicksFeedTheWatchdog()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();

        for (int i = 0; i < 1_200; i++)
        {
            Assert.IsTrue(setup.Tick());
        }

        Assert.AreEqual(0, setup.Chip.WatchdogResets);
    }

    [TestMethod]
    [DataRow(49_900, true)]
    [DataRow(50_000, false)]
    public void AfterFiftySecondsWithoutATransferTheChipIsFoundAtItsDefaults(int milliseconds, bool obeys)
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Esp.Clock.Advance((milliseconds - 1) * 1000L);
        Assert.AreEqual(3.60, setup.Chip.MostVolts, 1e-9);
        Assert.AreEqual(obeys, setup.Tick(ChargerChipSetup.Microamps, 1));
        Assert.AreEqual(obeys ? 0 : 1, setup.Chip.WatchdogResets);
        Assert.AreEqual(obeys ? 3.60 : 4.20, setup.Chip.MostVolts, 1e-9);
        Assert.AreEqual(obeys ? 7 : 10, setup.Milliamps, 1e-9);
        Assert.AreEqual(obeys ? 0 : 1, setup.Charger.ResetCount);

        Assert.AreEqual(obeys, setup.Tick(), "the tick that writes it anew");
        Assert.IsTrue(setup.Tick());
        Assert.AreEqual(3.60, setup.Chip.MostVolts, 1e-9);
        Assert.AreEqual(7, setup.Milliamps, 1e-9);
    }

    [TestMethod]
    public void ABrownOutIsFoundByTheNextTickAndCostsTwo()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Chip.PowerCycle();

        Assert.IsFalse(setup.Tick());
        Assert.IsFalse(setup.Tick());
        Assert.IsTrue(setup.Tick());
        Assert.AreEqual(1, setup.Charger.ResetCount);
        Assert.AreEqual(3.60, setup.Chip.MostVolts, 1e-9);
    }

    [TestMethod]
    public void ABrownOutWhileNothingIsChargedIsFoundToo()
    {
        ChargerChipSetup setup = new();
        setup.TickUntilObeyed(0);
        setup.Chip.PowerCycle();

        Assert.IsFalse(setup.Tick(0));
    }

    [TestMethod]
    public void EveryBitOfEveryRegisterThatWasWrittenIsWatched()
    {
        foreach (byte register in s_written)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                ChargerChipSetup setup = ChargerChipSetup.Charging();
                int before = setup.Read(register);
                setup.Disturb(register, before ^ (1 << bit));

                if (setup.Read(register) == before)
                {
                    continue;
                }

                int ticks = 1;

                while (setup.Tick())
                {
                    Assert.IsTrue(++ticks <= 6, $"register {register:X}, bit {bit}: not found within six ticks");
                }

                Assert.IsTrue(ticks == 1 || register is not (0x03 or 0x05), $"register {register:X}, bit {bit}: every tick looks at these");
                setup.TickUntilObeyed();
                Assert.AreEqual(before, setup.Read(register), $"register {register:X}, bit {bit}");
            }
        }
    }

    [TestMethod]
    [DataRow(0x10)]
    [DataRow(0x20)]
    [DataRow(0x40)]
    public void TheStateOfTheThermistorInputIsNoSetting(int bit)
    {
        Assert.AreEqual(0, Bq25120aSetting.ThermistorMask & bit);
    }

    [TestMethod]
    public void AnExpiredSafetyTimerOpensTheGateUntilTheInputHasGone()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Chip.TimerExpired = true;
        int ticks = 1;

        while (setup.Tick())
        {
            Assert.IsTrue(++ticks <= 6);
        }

        Assert.IsFalse(setup.Tick());
        Assert.AreEqual(0, setup.Charger.ResetCount, "it is as it was set");
        setup.Chip.LoseInput();
        Assert.IsTrue(setup.Tick());
        Assert.AreEqual(7, setup.Milliamps, 1e-9);
    }

    [TestMethod]
    public void TheButtonResetFlagMeansThatEverythingIsWrittenAnew()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Chip.ResetFault = true;
        int ticks = 1;

        while (setup.Tick())
        {
            Assert.IsTrue(++ticks <= 6);
        }

        Assert.AreEqual(1, setup.Charger.ResetCount);
        setup.TickUntilObeyed();
    }

    [TestMethod]
    public void NoOtherFlagOfTheStatusStopsAnything()
    {
        Assert.AreEqual(0x08, Bq25120aSetting.TimerFault);
        Assert.AreEqual(0x10, Bq25120aSetting.ResetFault);
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Chip.OtherStatus = 0xC7;

        for (int i = 0; i < 20; i++)
        {
            Assert.IsTrue(setup.Tick());
        }
    }

    [TestMethod]
    public void AChipThatDoesNotAnswerGetsNoGateAndIsNotCalledReset()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Chip.NotAcknowledging = true;

        for (int i = 0; i < 100; i++)
        {
            Assert.IsFalse(setup.Tick());
        }

        Assert.AreEqual(0, setup.Charger.ResetCount);
        setup.Chip.NotAcknowledging = false;
        Assert.IsTrue(setup.Tick(), "ten seconds do not wake its watchdog");
    }

    [TestMethod]
    public void AChipThatWasAwayForLongIsWrittenAnew()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        setup.Chip.NotAcknowledging = true;

        for (int i = 0; i < 600; i++)
        {
            Assert.IsFalse(setup.Tick());
        }

        Assert.AreEqual(4.20, setup.Chip.MostVolts, 1e-9);
        setup.Chip.NotAcknowledging = false;
        Assert.IsFalse(setup.Tick());
        setup.TickUntilObeyed();
        Assert.AreEqual(3.60, setup.Chip.MostVolts, 1e-9);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AnErrorOfTheDriverIsNoExceptionAndNoGate(bool fresh)
    {
        ChargerChipSetup setup = fresh ? new ChargerChipSetup() : ChargerChipSetup.Charging();
        setup.Esp.I2cBuses[0].Fault = I2cBusFault.DriverError;

        Assert.IsFalse(setup.Tick());
        Assert.IsFalse(setup.Tick(0));
        setup.Esp.I2cBuses[0].Fault = I2cBusFault.None;
        setup.TickUntilObeyed();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AStuckBusBlocksATickForOneSecondAtMost(bool fresh)
    {
        ChargerChipSetup setup = fresh ? new ChargerChipSetup() : ChargerChipSetup.Charging();
        setup.Esp.I2cBuses[0].Fault = I2cBusFault.Stuck;
        long before = setup.Esp.Clock.Microseconds;

        Assert.IsFalse(setup.Charger.SetMicroamps(20_000));
        Assert.AreEqual(VirtualI2cBus.StuckMicroseconds, setup.Esp.Clock.Microseconds - before);
    }

    [TestMethod]
    public void ATickOfThreeTransfersIsAllItTakes()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();
        long before = setup.Esp.I2cBuses[0].TransferCount;
        setup.Tick();

        Assert.AreEqual(3, setup.Esp.I2cBuses[0].TransferCount - before);
    }
}
