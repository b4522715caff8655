using InvertedAnodeBms.Esp32.Serial;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Esp32.Tests.Serial;

[TestClass]
public class UartLinkTests
{
    [TestMethod]
    public void OnlyTheCountedBytesAreSent()
    {
        UartLink link = Open(out VirtualChip chip);

        link.Send([1, 2, 3, 4], 3);

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, chip.Uarts[1].Sent.ToArray());
        Assert.AreEqual(0, link.DroppedCount);
    }

    [TestMethod]
    public void WhatHasArrivedIsTakenInPiecesOfTheBuffer()
    {
        UartLink link = Open(out VirtualChip chip);
        byte[] buffer = new byte[4];
        chip.Uarts[1].Receive([10, 20, 30, 40, 50, 60]);

        Assert.AreEqual(4, link.Receive(buffer));
        CollectionAssert.AreEqual(new byte[] { 10, 20, 30, 40 }, buffer);
        Assert.AreEqual(2, link.Receive(buffer));
        CollectionAssert.AreEqual(new byte[] { 50, 60, 30, 40 }, buffer);
        Assert.AreEqual(0, link.Receive(buffer));
    }

    [TestMethod]
    public void APortThatThrowsDropsFramesAndIsCounted()
    {
        UartLink link = Open(out VirtualChip chip);
        chip.Uarts[1].Broken = true;

        link.Send([1], 1);
        link.Send([2], 1);

        Assert.AreEqual(2, link.DroppedCount);
        Assert.AreEqual(0, link.Receive(new byte[4]));

        chip.Uarts[1].Broken = false;
        link.Send([3], 1);

        Assert.AreEqual(2, link.DroppedCount);
        CollectionAssert.AreEqual(new byte[] { 3 }, chip.Uarts[1].Sent.ToArray());
    }

    [TestMethod]
    public void ThePortOfTheWireProtocolIsRefused()
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<ArgumentException>(() => new UartLink("COM1"));
    }

    [TestMethod]
    public void APortWithoutPinsIsRefused()
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<ArgumentException>(() => new UartLink("COM2"));
    }

    private static UartLink Open(out VirtualChip chip)
    {
        chip = Chips.PlugIn();
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(18, DeviceFunction.COM2_RX);
        return new UartLink("COM2");
    }
}
