using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class I2cTests
{
    [TestMethod]
    public void ABusWithoutBothPinsIsRefused()
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<InvalidOperationException>(() => Open(1));

        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Assert.ThrowsExactly<InvalidOperationException>(() => Open(1));

        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        Assert.IsNotNull(Open(1));
        Assert.ThrowsExactly<InvalidOperationException>(() => Open(2));
        Assert.ThrowsExactly<ArgumentException>(() => Open(0));
        Assert.ThrowsExactly<ArgumentException>(() => Open(3));
    }

    [TestMethod]
    public void BytesGoBothWaysAndTakeTheirTime()
    {
        VirtualChip chip = PlugInWithPins();
        Echo echo = new();
        chip.I2cBuses[0].Attach(0x48, echo);
        byte[] read = new byte[3];

        I2cTransferResult result = Open(1).WriteRead(new SpanByte([1, 2, 3]), new SpanByte(read));

        Assert.AreEqual(I2cTransferStatus.FullTransfer, result.Status);
        Assert.AreEqual(6u, result.BytesTransferred);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read);
        Assert.AreEqual(8 * 9 * 1_000_000 / 400_000, chip.Clock.Microseconds);
    }

    [TestMethod]
    public void NobodyAtTheAddressIsReported()
    {
        PlugInWithPins();
        Assert.AreEqual(I2cTransferStatus.SlaveAddressNotAcknowledged, Open(1).Write(new SpanByte([1])).Status);
    }

    [TestMethod]
    public void ARefusedByteIsReportedAsARefusedAddress()
    {
        VirtualChip chip = PlugInWithPins();
        chip.I2cBuses[0].Attach(0x48, new Echo { Refuses = true });

        Assert.AreEqual(I2cTransferStatus.SlaveAddressNotAcknowledged, Open(1).Write(new SpanByte([1])).Status);
    }

    [TestMethod]
    public void AStuckBusBlocksASecondAndTimesOut()
    {
        VirtualChip chip = PlugInWithPins();
        chip.I2cBuses[0].Fault = I2cBusFault.Stuck;

        Assert.AreEqual(I2cTransferStatus.ClockStretchTimeout, Open(1).Write(new SpanByte([1])).Status);
        Assert.AreEqual(1_000_000, chip.Clock.Microseconds);
    }

    [TestMethod]
    public void ADriverErrorThrows()
    {
        VirtualChip chip = PlugInWithPins();
        chip.I2cBuses[0].Fault = I2cBusFault.DriverError;
        I2cDevice device = Open(1);

        Assert.ThrowsExactly<InvalidOperationException>(() => device.Write(new SpanByte([1])));
    }

    private static VirtualChip PlugInWithPins()
    {
        VirtualChip chip = Chips.PlugIn();
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        return chip;
    }

    private static I2cDevice Open(int bus)
    {
        return new I2cDevice(new I2cConnectionSettings(bus, 0x48, I2cBusSpeed.FastMode));
    }

    private sealed class Echo : II2cPeripheral
    {
        private byte[] _bytes = [];

        public bool Refuses { get; init; }

        public bool Write(ReadOnlySpan<byte> bytes)
        {
            _bytes = bytes.ToArray();
            return !Refuses;
        }

        public bool Read(Span<byte> bytes)
        {
            _bytes.CopyTo(bytes);
            return !Refuses;
        }
    }
}
