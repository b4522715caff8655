using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class SerialPortTests
{
    [TestMethod]
    [DataRow("COM1")]
    [DataRow("COM4")]
    [DataRow("com2")]
    public void OnlyTheFreePortsExist(string name)
    {
        Chips.PlugIn();
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort(name));
    }

    [TestMethod]
    public void APortNeedsItsPinsFirst()
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort("COM3"));

        Configuration.SetPinFunction(19, DeviceFunction.COM3_TX);
        Assert.AreEqual("COM3", new SerialPort("COM3").PortName);
    }

    [TestMethod]
    public void AClosedPortThrows()
    {
        Chips.PlugIn();
        SerialPort port = Create();

        Assert.ThrowsExactly<InvalidOperationException>(() => port.Write([1], 0, 1));
        Assert.ThrowsExactly<InvalidOperationException>(() => port.Read(new byte[1], 0, 1));
        Assert.ThrowsExactly<InvalidOperationException>(() => port.BytesToRead);
    }

    [TestMethod]
    public void BytesGoBothWays()
    {
        VirtualChip chip = Chips.PlugIn();
        SerialPort port = Create();
        port.Open();
        byte[] read = new byte[4];

        port.Write([1, 2, 3, 4], 1, 2);
        CollectionAssert.AreEqual(new byte[] { 2, 3 }, chip.Uarts[1].Sent.ToArray());

        chip.Uarts[1].Receive([7, 8]);
        Assert.AreEqual(2, port.BytesToRead);
        Assert.AreEqual(2, port.Read(read, 1, 3));
        CollectionAssert.AreEqual(new byte[] { 0, 7, 8, 0 }, read);
    }

    [TestMethod]
    public void BytesSentIntoNothingVanish()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Uarts[1].Disconnected = true;
        SerialPort port = Create();
        port.Open();
        port.Write([1], 0, 1);

        Assert.AreEqual(0, chip.Uarts[1].Sent.Length);
    }

    [TestMethod]
    public void MoreThanTheBufferIsKeptWhole()
    {
        VirtualChip chip = Chips.PlugIn();
        SerialPort port = Create();
        port.Open();
        byte[] bytes = Enumerable.Range(0, 10_000).Select(i => (byte)i).ToArray();
        port.Write(bytes, 0, bytes.Length);
        port.Write(bytes, 0, 1);

        CollectionAssert.AreEqual(bytes, chip.Uarts[1].Sent[..10_000].ToArray());
        Assert.AreEqual(10_001, chip.Uarts[1].Sent.Length);
    }

    private static SerialPort Create()
    {
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        return new SerialPort("COM2", 115_200);
    }
}
