using System.Device.Gpio;
using System.Device.Pwm;
using InvertedAnodeBms.VirtualEsp32.Nano;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class VirtualChipTests
{
    [TestMethod]
    public void ARebootReleasesPinsStopsPwmAndForgetsFunctions()
    {
        VirtualChip chip = Chips.PlugIn();
        GpioController gpio = new();
        gpio.OpenPin(25, PinMode.Output).Write(PinValue.High);
        Configuration.SetPinFunction(23, DeviceFunction.PWM1);
        PwmChannel pwm = PwmChannel.CreateFromPin(23, 5_000, 0.5)!;
        pwm.Start();
        chip.Uarts[1].Receive([1]);
        chip.Clock.Advance(1_000);

        chip.Reboot();

        Assert.IsFalse(chip.Pins[25].IsOpen);
        Assert.IsFalse(chip.Pins[25].IsDriven);
        Assert.IsFalse(chip.Pins[25].DrivenLevel);
        Assert.AreEqual(0.0, chip.Pins[23].PwmDuty);
        Assert.AreEqual(0, chip.FunctionPins.Count);
        Assert.IsNull(PwmChannel.CreateFromPin(23, 5_000, 0));
        Assert.AreEqual(1_000, chip.Clock.Microseconds);
        gpio.OpenPin(25, PinMode.Output);
    }

    [TestMethod]
    public void WithoutAChipTheApiSaysSo()
    {
        Exception? thrown = null;
        Thread thread = new(() => thrown = Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController()));
        thread.Start();
        thread.Join();

        Assert.IsNotNull(thrown);
    }

    [TestMethod]
    public void EveryThreadHasItsOwnChip()
    {
        using Barrier together = new(2);
        long[] milliseconds = new long[2];
        bool[] levels = new bool[2];
        Thread[] threads = new Thread[2];

        for (int i = 0; i < 2; i++)
        {
            int index = i;
            threads[i] = new Thread(() =>
            {
                VirtualChip chip = Chips.PlugIn();
                together.SignalAndWait();
                GpioPin pin = new GpioController().OpenPin(25, PinMode.Output);
                pin.Write(index == 1);
                VirtualThread.Sleep(100 * (index + 1));
                together.SignalAndWait();
                milliseconds[index] = VirtualEnvironment.TickCount64;
                levels[index] = chip.Pins[25].DrivenLevel;
            });
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        CollectionAssert.AreEqual(new long[] { 100, 200 }, milliseconds);
        CollectionAssert.AreEqual(new bool[] { false, true }, levels);
    }
}
