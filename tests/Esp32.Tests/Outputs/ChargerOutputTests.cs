using InvertedAnodeBms.Esp32.Outputs;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Outputs;

[TestClass]
public class ChargerOutputTests
{
    private const int Pin = 23;
    private const double FullScaleMicroamps = 50_000;

    [TestMethod]
    public void APinWithoutPwmFunctionIsRefused()
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<InvalidOperationException>(() => new ChargerOutput(Pin, ElectricCurrent.FromMilliamperes(50)));
    }

    [TestMethod]
    public void TheOutputStartsAtZero()
    {
        Open(out VirtualChip chip);

        Assert.AreEqual(0.0, chip.Pins[Pin].PwmDuty);
    }

    [TestMethod]
    public void NoCurrentIsEverMoreThanAskedForAndNoneMoreThanTwoStepsLess()
    {
        ChargerOutput output = Open(out VirtualChip chip);

        for (int microamps = 0; microamps <= FullScaleMicroamps; microamps += 7)
        {
            output.SetMicroamps(microamps);
            double set = chip.Pins[Pin].PwmDuty * FullScaleMicroamps;

            Assert.IsTrue(set <= microamps, $"{microamps} uA gave {set}");
            Assert.IsTrue(set > microamps - (2 * FullScaleMicroamps / 8192) - 5, $"{microamps} uA gave {set}");
        }
    }

    [TestMethod]
    public void LessThanOneStepIsZero()
    {
        ChargerOutput output = Open(out VirtualChip chip);
        output.SetMicroamps(4);

        Assert.AreEqual(0.0, chip.Pins[Pin].PwmDuty);
    }

    [TestMethod]
    [DataRow(50_000)]
    [DataRow(50_001)]
    [DataRow(int.MaxValue)]
    public void FullScaleAndMoreIsFullScale(int microamps)
    {
        ChargerOutput output = Open(out VirtualChip chip);
        output.SetMicroamps(microamps);

        Assert.AreEqual(1.0, chip.Pins[Pin].PwmDuty);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(-100_000)]
    [DataRow(int.MinValue)]
    public void ANegativeCurrentIsZeroAndDoesNotThrow(int microamps)
    {
        ChargerOutput output = Open(out VirtualChip chip);
        output.SetMicroamps(10_000);
        output.SetMicroamps(microamps);

        Assert.AreEqual(0.0, chip.Pins[Pin].PwmDuty);
    }

    [TestMethod]
    public void TheOutputCanBeSetAgainAndAgainInBothDirections()
    {
        ChargerOutput output = Open(out VirtualChip chip);

        foreach (int microamps in new int[] { 0, 7_200, 7_200, 0, 50_000, 1_800, 0 })
        {
            output.SetMicroamps(microamps);
            Assert.AreEqual(microamps / FullScaleMicroamps, chip.Pins[Pin].PwmDuty, 0.0003);
        }
    }

    private static ChargerOutput Open(out VirtualChip chip)
    {
        chip = Chips.PlugIn();
        Configuration.SetPinFunction(Pin, DeviceFunction.PWM1);
        return new ChargerOutput(Pin, ElectricCurrent.FromMilliamperes(50));
    }
}
