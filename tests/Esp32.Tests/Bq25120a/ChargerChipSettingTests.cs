using InvertedAnodeBms.Esp32.Bq25120a;

namespace InvertedAnodeBms.Esp32.Tests.Bq25120a;

/// <summary>Every field that is written, against the tables of SLUSD08, section 9.6, and against the plant's chip.</summary>
[TestClass]
public class ChargerChipSettingTests
{
    [TestMethod]
    [DataRow(int.MinValue, 0x02)]
    [DataRow(-1, 0x02)]
    [DataRow(0, 0x02)]
    [DataRow(4_999, 0x02)]
    [DataRow(5_000, 0x00)]
    [DataRow(5_999, 0x00)]
    [DataRow(6_000, 0x04)]
    [DataRow(7_200, 0x08)]
    [DataRow(10_000, 0x14)]
    [DataRow(34_999, 0x74)]
    [DataRow(35_000, 0x78)]
    [DataRow(36_000, 0x78)]
    [DataRow(39_999, 0x78)]
    [DataRow(40_000, 0x80)]
    [DataRow(49_999, 0x80)]
    [DataRow(50_000, 0x84)]
    [DataRow(299_999, 0xE4)]
    [DataRow(300_000, 0xE8)]
    [DataRow(310_000, 0xE8)]
    [DataRow(int.MaxValue, 0xE8)]
    public void ACurrentIsRoundedDownToAStepOfTheChip(int microamps, int value)
    {
        Assert.AreEqual(value, Bq25120aSetting.FastCharge(microamps));
    }

    [TestMethod]
    public void NoCurrentIsEverMoreThanAskedForAndNoneIsThatOfTheResistor()
    {
        ChargerChipSetup setup = new();

        for (int microamps = 0; microamps <= 350_000; microamps += 250)
        {
            int value = Bq25120aSetting.FastCharge(microamps);
            setup.Disturb(0x03, value);

            Assert.IsTrue(setup.Milliamps <= (microamps * 1e-3) + 1e-9, $"{microamps}: {setup.Milliamps}");
            Assert.IsTrue(microamps is < 5_000 or >= 310_000 || setup.Milliamps > (microamps * 1e-3) - 10, $"{microamps}: {setup.Milliamps}");
            Assert.AreNotEqual(0x7C, value & 0x7C, "all ones are the external resistor's current");
            Assert.AreEqual(0, value & 0x01, "high impedance stops the watchdog");
        }
    }

    [TestMethod]
    public void WhatIsWrittenIsWhatTheChipThenHolds()
    {
        ChargerChipSetup setup = ChargerChipSetup.Charging();

        Assert.AreEqual(3.60, setup.Chip.MostVolts, 1e-9, "0x05: the lowest regulation voltage");
        Assert.AreEqual(7.0, setup.Milliamps, 1e-9, "0x03: 7.2 mA rounded down");
        Assert.AreEqual(0x24, setup.Read(0x04), "pre-charge 5 mA, termination off");
        Assert.AreEqual(0x00, setup.Read(0x02) & 0x8F, "the chip's own thermistor input off, no interrupts");
        Assert.AreEqual(0x0E, setup.Read(0x09), "input 100 mA, battery lockout 2.2 V");
        Assert.AreEqual(0x44, setup.Read(0x0B), "input held at 4.6 V, safety timer 9 h");
        Assert.AreEqual(0x7C, setup.Read(0x07), "what is not used is left alone");
    }

    [TestMethod]
    [DataRow(2.99, 5.0)]
    [DataRow(3.01, 20.0)]
    public void AnEmptyCellGetsThePreChargeOnly(double volts, double milliamps)
    {
        ChargerChipSetup setup = new();
        setup.TickUntilObeyed(20_000);

        Assert.AreEqual(milliamps, setup.Chip.SetAmperes(volts, 0, 0) * 1e3, 1e-9);
    }
}
