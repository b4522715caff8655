using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Sensors;

/// <summary>The plant's charger chip, byte by byte: SLUSD08, section 9.6.</summary>
[TestClass]
public class VirtualBq25120aTests
{
    private readonly VirtualClock _clock = new();
    private readonly VirtualBq25120a _chip;

    public VirtualBq25120aTests()
    {
        _chip = new VirtualBq25120a(_clock, 0, 0);
    }

    private double Milliamps => _chip.SetAmperes(3.4, 0, 0) * 1e3;

    [TestMethod]
    [DataRow(0x03, 0x14)]
    [DataRow(0x04, 0x0E)]
    [DataRow(0x05, 0x78)]
    [DataRow(0x0B, 0x4A)]
    public void AfterPowerOnItHoldsItsResetValues(int register, int value)
    {
        Assert.AreEqual(value, Read((byte)register));
    }

    [TestMethod]
    public void ByItselfItChargesAtTenMilliampsTo4V2()
    {
        Assert.AreEqual(10, Milliamps, 1e-9);
        Assert.AreEqual(4.20, _chip.MostVolts, 1e-9);
        Assert.IsTrue(_chip.Regulates);
    }

    [TestMethod]
    [DataRow(0x00, 3.60)]
    [DataRow(0x02, 3.61)]
    [DataRow(0x78, 4.20)]
    [DataRow(0xD2, 4.65)]
    [DataRow(0xFE, 4.65)]
    public void TheVoltageHasStepsOfTenMillivoltsAndAnEnd(int value, double volts)
    {
        Write(0x05, value);

        Assert.AreEqual(volts, _chip.MostVolts, 1e-9);
    }

    [TestMethod]
    [DataRow(0x00, 5.0)]
    [DataRow(0x04, 6.0)]
    [DataRow(0x78, 35.0)]
    [DataRow(0x7C, 10.0)]
    [DataRow(0x80, 40.0)]
    [DataRow(0xE8, 300.0)]
    [DataRow(0xF8, 300.0)]
    [DataRow(0x02, 0.0)]
    [DataRow(0x01, 0.0)]
    public void TheCurrentHasTwoRangesAndTwoWaysToBeOff(int value, double milliamps)
    {
        Write(0x03, value);

        Assert.AreEqual(milliamps, Milliamps, 1e-9);
    }

    [TestMethod]
    [DataRow(0x00, 0.5)]
    [DataRow(0x24, 5.0)]
    [DataRow(0x28, 5.0)]
    [DataRow(0x80, 6.0)]
    [DataRow(0x84, 7.0)]
    public void ThePreChargeHasTwoRangesToo(int value, double milliamps)
    {
        Write(0x04, value);

        Assert.AreEqual(milliamps, _chip.SetAmperes(2.5, 0, 0) * 1e3, 1e-9);
    }

    [TestMethod]
    public void TheWatchdogBeginsWithATransferAndIsFedByEveryOne()
    {
        Write(0x05, 0);
        _clock.Advance(49_999_999);
        Read(0x00);
        _clock.Advance(49_999_999);
        Assert.AreEqual(3.60, _chip.MostVolts, 1e-9);

        _clock.Advance(1);
        Assert.AreEqual(4.20, _chip.MostVolts, 1e-9);
        Assert.AreEqual(1, _chip.WatchdogResets);
        _clock.Advance(500_000_000);
        Assert.AreEqual(4.20, _chip.MostVolts, 1e-9);
        Assert.AreEqual(1, _chip.WatchdogResets, "it has stopped");
    }

    [TestMethod]
    public void HighImpedanceStopsTheWatchdog()
    {
        Write(0x05, 0);
        Write(0x03, 0x01);
        Read(0x03);
        _clock.Advance(500_000_000);

        Assert.AreEqual(0x00, Read(0x05));
        Assert.AreEqual(0, _chip.WatchdogResets);
    }

    [TestMethod]
    public void ATransferThatIsNotAcknowledgedFeedsNothing()
    {
        Write(0x05, 0);
        _chip.NotAcknowledging = true;
        _clock.Advance(30_000_000);
        Assert.IsFalse(_chip.Write([0x05]));
        _clock.Advance(20_000_000);

        Assert.AreEqual(4.20, _chip.MostVolts, 1e-9);
    }

    [TestMethod]
    public void TheResetBitPutsEverythingBackAndReadsZero()
    {
        Write(0x05, 0);
        Write(0x09, 0x8E);

        Assert.AreEqual(0x78, Read(0x05));
        Assert.AreEqual(0, Read(0x09) & 0x80);
    }

    [TestMethod]
    public void AnExpiredTimerShowsUntilTheInputGoes()
    {
        _chip.TimerExpired = true;
        Assert.AreEqual(0xC8, Read(0x00) & 0xC8);
        Assert.AreEqual(0xC8, Read(0x00) & 0xC8, "reading does not clear it");
        Assert.AreEqual(0, Milliamps);

        _chip.LoseInput();
        Assert.AreEqual(0x00, Read(0x00) & 0xC8);
        Assert.AreEqual(10, Milliamps, 1e-9);
    }

    [TestMethod]
    public void AnIndividualIsOffInItsCurrentAndInItsVoltage()
    {
        VirtualBq25120a chip = new(_clock, 0.05, -0.005);

        Assert.AreEqual(10.5, chip.SetAmperes(3.4, 0, 0) * 1e3, 1e-9);
        Assert.AreEqual(4.179, chip.MostVolts, 1e-9);
    }

    private void Write(byte register, int value)
    {
        Assert.IsTrue(_chip.Write([register, (byte)value]));
    }

    private int Read(byte register)
    {
        byte[] bytes = new byte[1];
        Assert.IsTrue(_chip.Write([register]) && _chip.Read(bytes));
        return bytes[0];
    }
}
