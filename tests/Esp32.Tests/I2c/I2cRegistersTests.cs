using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.I2c;

[TestClass]
public class I2cRegistersTests
{
    private const int Address = 0x40;
    private const byte ManufacturerId = 0x3E;
    private const byte ShuntCalibration = 0x02;
    private const byte AdcConfig = 0x01;
    private const byte ShuntVoltage = 0x04;

    [TestMethod]
    public void A16BitRegisterIsReadBigEndianAndUnsigned()
    {
        I2cRegisters registers = Open(out _, out _);

        Assert.IsTrue(registers.Read16(ManufacturerId));
        Assert.AreEqual(0x5449, registers.Value);

        Assert.IsTrue(registers.Read16(AdcConfig));
        Assert.AreEqual(0xFB68, registers.Value);
    }

    [TestMethod]
    [DataRow(0.040, 2_048_000)]
    [DataRow(-0.040, -2_048_000)]
    [DataRow(-312.5e-9, -16)]
    public void A24BitRegisterIsReadWithItsSign(double shuntVolts, int expected)
    {
        I2cRegisters registers = Open(out VirtualChip chip, out _, new Ina228Pins { ShuntVolts = shuntVolts });
        chip.Clock.Advance(10_000);

        Assert.IsTrue(registers.Read24(ShuntVoltage));
        Assert.AreEqual(expected, registers.Value);
    }

    [TestMethod]
    public void AWrittenRegisterReadsBack()
    {
        I2cRegisters registers = Open(out _, out _);

        Assert.IsTrue(registers.Write16(ShuntCalibration, 0x1234));
        Assert.IsTrue(registers.Read16(ShuntCalibration));
        Assert.AreEqual(0x1234, registers.Value);
        Assert.AreEqual(0, registers.FailureCount);
    }

    [TestMethod]
    public void AnAddressNobodyHasIsAFailure()
    {
        I2cRegisters registers = Open(out VirtualChip chip, out _);
        AssertEveryTransferFails(registers, () => chip.I2cBuses[0].Detach(Address));
    }

    [TestMethod]
    public void AChipThatDoesNotAcknowledgeIsAFailure()
    {
        I2cRegisters registers = Open(out _, out VirtualIna228 monitor);
        AssertEveryTransferFails(registers, () => monitor.NotAcknowledging = true);
    }

    [TestMethod]
    public void AStuckBusIsAFailure()
    {
        I2cRegisters registers = Open(out VirtualChip chip, out _);
        AssertEveryTransferFails(registers, () => chip.I2cBuses[0].Fault = I2cBusFault.Stuck);
    }

    [TestMethod]
    public void ADriverThatThrowsIsAFailureAndNoException()
    {
        I2cRegisters registers = Open(out VirtualChip chip, out _);
        AssertEveryTransferFails(registers, () => chip.I2cBuses[0].Fault = I2cBusFault.DriverError);
    }

    [TestMethod]
    public void ADriverWithoutMemoryIsAFailureAndNoException()
    {
        I2cRegisters registers = Open(out VirtualChip chip, out _);
        AssertEveryTransferFails(registers, () => chip.I2cBuses[0].Attach(Address, new Exhausted()));
    }

    [TestMethod]
    public void AFailureIsOverAsSoonAsTheBusIsWell()
    {
        I2cRegisters registers = Open(out VirtualChip chip, out _);
        chip.I2cBuses[0].Fault = I2cBusFault.Stuck;
        Assert.IsFalse(registers.Read16(ManufacturerId));

        chip.I2cBuses[0].Fault = I2cBusFault.None;

        Assert.IsTrue(registers.Read16(ManufacturerId));
        Assert.AreEqual(1, registers.FailureCount);
    }

    private static void AssertEveryTransferFails(I2cRegisters registers, Action fail)
    {
        Assert.IsTrue(registers.Read16(ManufacturerId));
        fail();

        Assert.IsFalse(registers.Read16(AdcConfig));
        Assert.IsFalse(registers.Read24(ShuntVoltage));
        Assert.IsFalse(registers.Write16(ShuntCalibration, 1));
        Assert.AreEqual(3, registers.FailureCount);
        Assert.AreEqual(0x5449, registers.Value, "a failed read must leave the value alone");
    }

    private static I2cRegisters Open(out VirtualChip chip, out VirtualIna228 monitor, Ina228Pins? pins = null)
    {
        chip = Chips.PlugInWithI2c();
        monitor = new VirtualIna228(chip.Clock, pins ?? new Ina228Pins(), Ina228Errors.None, 1);
        chip.I2cBuses[0].Attach(Address, monitor);
        return Chips.OpenRegisters(Address);
    }

    private sealed class Exhausted : II2cPeripheral
    {
        public bool Write(ReadOnlySpan<byte> bytes)
        {
            throw new OutOfMemoryException();
        }

        public bool Read(Span<byte> bytes)
        {
            throw new OutOfMemoryException();
        }
    }
}
