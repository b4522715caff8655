using System.IO.Ports;
using InvertedAnodeBms.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class LightSleepTests
{
    private const int ComTwo = 1;

    [TestMethod]
    public void TheTimerEndsTheSleepAndTheWorldGoesOn()
    {
        VirtualChip chip = Chips.PlugIn();
        Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(80));

        Assert.AreEqual(EspNativeError.OK, Sleep.StartLightSleep());
        Assert.AreEqual(80_000, chip.Clock.Microseconds);
        Assert.AreEqual(Sleep.WakeupCause.Timer, Sleep.GetWakeupCause());
        Assert.AreEqual(1, chip.Sleep.Count);
        Assert.AreEqual(80_000, chip.Sleep.TotalMicroseconds);
    }

    [TestMethod]
    public void TheTickCountStandsStillAndTheHighResolutionTimerDoesNot()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Clock.Advance(20_000);
        Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(80));
        Sleep.StartLightSleep();

        Assert.AreEqual(20, VirtualEnvironment.TickCount64);
        Assert.AreEqual(100_000UL, HighResTimer.GetCurrent());
    }

    [TestMethod]
    public void ASleepThatNothingEndsIsRefused()
    {
        Chips.PlugIn();

        Assert.ThrowsExactly<InvalidOperationException>(() => Sleep.StartLightSleep());
        Assert.AreEqual(Sleep.WakeupCause.Undefined, Sleep.GetWakeupCause());
    }

    [TestMethod]
    public void OutputsKeepTheirLevelAndFallAtAReboot()
    {
        VirtualChip chip = Chips.PlugIn();
        System.Device.Gpio.GpioPin pin = new System.Device.Gpio.GpioController().OpenPin(25, System.Device.Gpio.PinMode.Output);
        pin.Write(System.Device.Gpio.PinValue.High);
        Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(80));
        Sleep.StartLightSleep();
        Assert.IsTrue(chip.Pins[25].DrivenLevel);

        chip.Reboot();
        Assert.IsFalse(chip.Pins[25].DrivenLevel);
        Assert.AreEqual(0, VirtualEnvironment.TickCount64);
        Assert.ThrowsExactly<InvalidOperationException>(() => Sleep.StartLightSleep());
    }

    [TestMethod]
    [DataRow(Sleep.WakeUpPort.COM2, Sleep.WakeupCause.Uart)]
    [DataRow(Sleep.WakeUpPort.COM1, Sleep.WakeupCause.Timer)]
    public void WhatArrivesInTheSleepIsLostAndIsTheCauseWhereThePortMayWake(Sleep.WakeUpPort port, Sleep.WakeupCause cause)
    {
        VirtualChip chip = Chips.PlugIn();
        SerialPort serial = OpenComTwo();
        Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(80));
        Sleep.EnableWakeupByUart(port, 3);
        Sleep.StartLightSleep();
        chip.Uarts[ComTwo].Receive([1, 2, 3]);
        chip.BeginTick();

        Assert.AreEqual(0, serial.BytesToRead);
        Assert.AreEqual(cause, Sleep.GetWakeupCause());

        chip.Uarts[ComTwo].Receive([4]);
        Assert.AreEqual(1, serial.BytesToRead, "awake it hears");
    }

    [TestMethod]
    public void WhatHadArrivedBeforeTheSleepIsStillThere()
    {
        VirtualChip chip = Chips.PlugIn();
        SerialPort serial = OpenComTwo();
        chip.Uarts[ComTwo].Receive([1, 2, 3]);
        Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(80));
        Sleep.StartLightSleep();

        Assert.AreEqual(3, serial.BytesToRead);
    }

    private static SerialPort OpenComTwo()
    {
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        SerialPort serial = new("COM2", 115_200);
        serial.Open();
        return serial;
    }
}
