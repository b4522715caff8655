using System.Device.Gpio;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class GpioTests
{
    [TestMethod]
    [DataRow(34)]
    [DataRow(39)]
    public void AnInputOnlyPinRefusesToDriveAndToPullUp(int pin)
    {
        VirtualChip chip = Chips.PlugIn();
        GpioController gpio = new();

        Assert.ThrowsExactly<ArgumentException>(() => gpio.OpenPin(pin, PinMode.Output));
        Assert.ThrowsExactly<ArgumentException>(() => gpio.OpenPin(pin, PinMode.InputPullUp));
        Assert.IsFalse(chip.Pins[pin].IsOpen);
        gpio.OpenPin(pin, PinMode.Input);
    }

    [TestMethod]
    public void ThePinBelowTheInputOnlyOnesDrives()
    {
        Chips.PlugIn();
        new GpioController().OpenPin(33, PinMode.Output);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(6)]
    [DataRow(11)]
    [DataRow(20)]
    [DataRow(24)]
    [DataRow(28)]
    [DataRow(31)]
    [DataRow(40)]
    public void PinsOfTheFlashAndPinsThatDoNotExistAreRefused(int pin)
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<ArgumentException>(() => new GpioController().OpenPin(pin, PinMode.Input));
    }

    [TestMethod]
    public void APinIsOpenedOnce()
    {
        Chips.PlugIn();
        GpioController gpio = new();
        gpio.OpenPin(25, PinMode.Output);

        Assert.ThrowsExactly<InvalidOperationException>(() => gpio.OpenPin(25, PinMode.Output));
        Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(25, PinMode.Input));
    }

    [TestMethod]
    public void AnOutputStartsLowAndCountsItsEdges()
    {
        VirtualChip chip = Chips.PlugIn();
        GpioPin pin = new GpioController().OpenPin(25, PinMode.Output);
        VirtualPin wire = chip.Pins[25];
        Assert.IsTrue(wire.IsDriven);
        Assert.IsFalse(wire.DrivenLevel);
        Assert.AreEqual(-1, wire.LastEdgeMicroseconds);
        Assert.AreEqual(-1, wire.LastRiseMicroseconds);

        chip.Clock.Advance(500);
        pin.Write(PinValue.High);
        pin.Write(PinValue.High);
        Assert.IsTrue(wire.DrivenLevel);
        Assert.AreEqual(1, wire.EdgeCount);
        Assert.AreEqual(500, wire.LastEdgeMicroseconds);

        chip.Clock.Advance(500);
        pin.Toggle();
        Assert.IsFalse(wire.DrivenLevel);
        Assert.AreEqual(2, wire.EdgeCount);
        Assert.AreEqual(1000, wire.LastEdgeMicroseconds);
        Assert.AreEqual(500, wire.LastRiseMicroseconds);
        Assert.IsFalse((bool)pin.Read());
    }

    [TestMethod]
    public void AnInputCannotBeWritten()
    {
        VirtualChip chip = Chips.PlugIn();
        GpioPin pin = new GpioController().OpenPin(25, PinMode.Input);
        pin.Write(PinValue.High);
        pin.Toggle();

        Assert.AreEqual(0, chip.Pins[25].EdgeCount);
    }

    [TestMethod]
    [DataRow(PinMode.Input, null, false)]
    [DataRow(PinMode.Input, true, true)]
    [DataRow(PinMode.Input, false, false)]
    [DataRow(PinMode.InputPullUp, null, true)]
    [DataRow(PinMode.InputPullUp, true, true)]
    [DataRow(PinMode.InputPullUp, false, false)]
    public void AnInputShowsTheCircuitOrItsPullUp(PinMode mode, bool? external, bool level)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Pins[4].ExternalLevel = external;

        Assert.AreEqual(level, (bool)new GpioController().OpenPin(4, mode).Read());
    }
}
