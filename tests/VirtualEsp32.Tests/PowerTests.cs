using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Pwm;
using System.IO.Ports;
using InvertedAnodeBms.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class PowerTests
{
    private const string Path = "I:\\slot0.bin";

    [TestMethod]
    public void WithoutPowerEveryPinFloatsAndStaysSo()
    {
        VirtualChip chip = Chips.PlugIn();
        GpioPin pin = new GpioController().OpenPin(25, PinMode.Output);
        pin.Write(PinValue.High);
        Configuration.SetPinFunction(23, DeviceFunction.PWM1);
        PwmChannel pwm = PwmChannel.CreateFromPin(23, 5000, 0.5)!;
        pwm.Start();
        chip.Clock.Advance(700);
        chip.LosePower();
        pin.Write(PinValue.High);
        pwm.DutyCycle = 0.7;

        Assert.IsFalse(chip.IsPowered);
        Assert.IsFalse(chip.Pins[25].DrivenLevel);
        Assert.AreEqual(700, chip.Pins[25].LastEdgeMicroseconds);
        Assert.AreEqual(0.0, chip.Pins[23].PwmDuty);
    }

    [TestMethod]
    public void WithoutPowerNothingLeavesTheChipAndNothingReachesIt()
    {
        VirtualChip chip = Chips.PlugIn();
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        SerialPort port = new("COM2");
        port.Open();
        I2cDevice device = new(new I2cConnectionSettings(1, 0x40, I2cBusSpeed.FastMode));
        port.Write([1], 0, 1);
        chip.LosePower();
        port.Write([2], 0, 1);
        chip.Uarts[1].Receive([3]);

        CollectionAssert.AreEqual(new byte[] { 1 }, chip.Uarts[1].Sent.ToArray(), "what was sent before");
        Assert.AreEqual(0, port.BytesToRead);
        Assert.ThrowsExactly<InvalidOperationException>(() => device.Write(new SpanByte([0])));
        Assert.ThrowsExactly<IOException>(() => VirtualFile.WriteAllBytes(Path, [1]));
    }

    [TestMethod]
    public void PowerThatIsBackServesANewProgram()
    {
        VirtualChip chip = Chips.PlugIn();
        VirtualFile.WriteAllBytes(Path, [7]);
        new GpioController().OpenPin(25, PinMode.Output);
        chip.LosePower();
        chip.Clock.Advance(3_000_000);
        chip.PowerUp();

        Assert.IsTrue(chip.IsPowered);
        Assert.AreEqual(0, VirtualEnvironment.TickCount64);
        Assert.AreEqual(7, VirtualFile.ReadAllBytes(Path)[0]);
        GpioPin pin = new GpioController().OpenPin(25, PinMode.Output);
        pin.Write(PinValue.High);
        Assert.IsTrue(chip.Pins[25].DrivenLevel);
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        SerialPort port = new("COM2");
        port.Open();
        port.Write([2], 0, 1);
        Assert.AreEqual(1, chip.Uarts[1].Sent.Length);
    }

    [TestMethod]
    [DataRow(true, 1)]
    [DataRow(false, 0)]
    public void WhatIsOnTheBusLosesItsRegistersWithThePowerAndKeepsThemThroughAReset(bool power, int cycles)
    {
        VirtualChip chip = Chips.PlugIn();
        Peripheral peripheral = new();
        chip.I2cBuses[0].Attach(0x40, peripheral);

        if (power)
        {
            chip.LosePower();
            chip.PowerUp();
        }
        else
        {
            chip.Reboot();
        }

        Assert.AreEqual(cycles, peripheral.Cycles);
    }

    [TestMethod]
    public void AStallComesOnceATickBeforeTheFirstConversion()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.StallMicroseconds = 300_000;
        AdcChannel channel = new AdcController().OpenChannel(6);
        channel.ReadValue();
        Assert.AreEqual(0, chip.Clock.Microseconds, "no tick has begun");

        chip.BeginTick();
        channel.ReadValue();
        channel.ReadValue();
        Assert.AreEqual(300_000, chip.Clock.Microseconds);

        chip.StallMicroseconds = 0;
        chip.BeginTick();
        channel.ReadValue();
        Assert.AreEqual(300_000, chip.Clock.Microseconds);
    }

    private sealed class Peripheral : II2cPeripheral
    {
        public int Cycles { get; private set; }

        public bool Write(ReadOnlySpan<byte> bytes)
        {
            return true;
        }

        public bool Read(Span<byte> bytes)
        {
            bytes.Clear();
            return true;
        }

        public void PowerCycle()
        {
            Cycles++;
        }
    }
}
