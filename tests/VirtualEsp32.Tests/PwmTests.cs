using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class PwmTests
{
    [TestMethod]
    public void WithoutAPwmFunctionThereIsNoChannel()
    {
        Chips.PlugIn();
        Assert.IsNull(PwmChannel.CreateFromPin(23, 5_000, 0));

        Configuration.SetPinFunction(23, DeviceFunction.COM2_TX);
        Assert.IsNull(PwmChannel.CreateFromPin(23, 5_000, 0));

        Configuration.SetPinFunction(22, DeviceFunction.PWM1);
        Assert.IsNull(PwmChannel.CreateFromPin(23, 5_000, 0));

        Configuration.SetPinFunction(23, DeviceFunction.PWM16);
        Assert.IsNotNull(PwmChannel.CreateFromPin(23, 5_000, 0));
    }

    [TestMethod]
    public void AnInputOnlyPinHasNoPwm()
    {
        Chips.PlugIn();
        Configuration.SetPinFunction(34, DeviceFunction.PWM1);
        Assert.ThrowsExactly<ArgumentException>(() => PwmChannel.CreateFromPin(34, 5_000, 0));
    }

    [TestMethod]
    public void TheOutputRunsFromStartOn()
    {
        VirtualChip chip = Chips.PlugIn();
        PwmChannel pwm = Create(5_000);
        pwm.DutyCycle = 0.5;
        Assert.AreEqual(0.0, chip.Pins[23].PwmDuty);

        pwm.Start();
        Assert.AreEqual(0.5, chip.Pins[23].PwmDuty);
    }

    [TestMethod]
    [DataRow(5_000, 8_192)]
    [DataRow(4_882, 16_384)]
    [DataRow(4_883, 8_192)]
    [DataRow(40_000_000, 2)]
    public void TheDutyCycleIsCutToTheStepsOfTheTimer(int frequency, int steps)
    {
        VirtualChip chip = Chips.PlugIn();
        PwmChannel pwm = Create(frequency);
        pwm.Start();

        foreach (double duty in new double[] { 0, 0.0001, 0.1234, 0.5, 0.9999, 1 })
        {
            pwm.DutyCycle = duty;
            double inSteps = chip.Pins[23].PwmDuty * steps;

            Assert.AreEqual(Math.Round(inSteps), inSteps, 1e-6);
            Assert.IsTrue(chip.Pins[23].PwmDuty <= duty);
            Assert.AreEqual(duty, chip.Pins[23].PwmDuty, (1.0 / steps) + 0.0001);
        }
    }

    [TestMethod]
    [DataRow(-0.0001)]
    [DataRow(1.0001)]
    [DataRow(double.NaN)]
    public void ADutyCycleOutsideZeroToOneIsRefused(double duty)
    {
        Chips.PlugIn();
        PwmChannel pwm = Create(5_000);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => pwm.DutyCycle = duty);
    }

    private static PwmChannel Create(int frequency)
    {
        Configuration.SetPinFunction(23, DeviceFunction.PWM1);
        return PwmChannel.CreateFromPin(23, frequency, 0)!;
    }
}
