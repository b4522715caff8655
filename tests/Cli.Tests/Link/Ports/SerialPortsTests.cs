using System.Text.RegularExpressions;
using InvertedAnodeBms.Cli.Link.Ports;
using InvertedAnodeBms.Cli.Link.Ports.Linux;
using InvertedAnodeBms.Cli.Link.Ports.Windows;

namespace InvertedAnodeBms.Cli.Tests.Link.Ports;

[TestClass]
public sealed class SerialPortsTests
{
    [LinuxTest]
    public void BytesOfEveryValuePassBothWaysUnchanged()
    {
        using PseudoTerminal terminal = new();
        using ISerialLine line = SerialPorts.Open(terminal.Path);
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        byte[] buffer = new byte[4096];

        line.Write(all, all.Length);
        int there = terminal.Read(buffer, 1_000);
        CollectionAssert.AreEqual(all, buffer[..there]);

        Assert.AreEqual(all.Length, terminal.Write(all, 1_000));
        int back = line.Read(buffer, 1_000);
        CollectionAssert.AreEqual(all, buffer[..back]);
    }

    [LinuxTest]
    public void AReadOfASilentLineEndsInTimeWithNothing()
    {
        using PseudoTerminal terminal = new();
        using ISerialLine line = SerialPorts.Open(terminal.Path);

        Assert.AreEqual(0, line.Read(new byte[16], 20));
    }

    [LinuxTest]
    public void APortThatIsOpenIsBusyAndFreeAgainAfterwards()
    {
        using PseudoTerminal terminal = new();
        ISerialLine line = SerialPorts.Open(terminal.Path);

        InputException error = Assert.ThrowsExactly<InputException>(() => SerialPorts.Open(terminal.Path));
        StringAssert.Contains(error.Message, "busy");

        line.Dispose();
        using ISerialLine again = SerialPorts.Open(terminal.Path);
        Assert.AreEqual(terminal.Path, again.Name);
    }

    [LinuxTest]
    public void AMissingPortIsNamedAndThePortsFoundAreListed()
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => SerialPorts.Open("/dev/ttyNotThere"));

        StringAssert.Contains(error.Message, "--port /dev/ttyNotThere: there is no such port.");
        StringAssert.Matches(error.Message, new Regex("Ports found:|No serial port was found"));
    }

    [LinuxTest]
    [DataRow("/dev/null")]
    [DataRow("/tmp")]
    public void WhatIsNoTerminalIsNoSerialPort(string path)
    {
        StringAssert.Contains(Assert.ThrowsExactly<InputException>(() => SerialPorts.Open(path)).Message, "not a serial port");
    }

    [LinuxTest]
    public void APulledPlugIsALostLine()
    {
        PseudoTerminal terminal = new();
        using ISerialLine line = SerialPorts.Open(terminal.Path);
        byte[] buffer = new byte[16];
        terminal.Dispose();

        Assert.ThrowsExactly<LineLostException>(() => line.Read(buffer, 1_000));
        Assert.ThrowsExactly<LineLostException>(() => line.Write(buffer, 1));
    }

    [LinuxTest]
    public void WithoutAListenerNothingIsSentAndNothingWaitsForOne()
    {
        using PseudoTerminal terminal = new();
        Assert.IsFalse(terminal.IsHeard);
        Assert.AreEqual(0, terminal.Write([1, 2, 3], 1_000));

        using (SerialPorts.Open(terminal.Path))
        {
            Assert.IsTrue(terminal.IsHeard);
        }

        Assert.IsFalse(terminal.IsHeard);
    }

    [TestMethod]
    public void AdaptersAreFoundByNameAndDescribedByTheirId()
    {
        using TemporaryFolder root = new();
        Directory.CreateDirectory(root.Sub("dev/serial/by-id"));

        foreach (string name in new[] { "ttyUSB10", "ttyUSB2", "ttyACM0", "ttyS0", "null" })
        {
            root.File("dev/" + name, string.Empty);
        }

        File.CreateSymbolicLink(root.Sub("dev/serial/by-id/usb-Silicon_Labs_CP2102N-if00"), "../../ttyUSB2");
        IReadOnlyList<FoundPort> found = LinuxPorts.Find(root.Path);

        string[] names = ["ttyACM0", "ttyUSB2", "ttyUSB10"];
        CollectionAssert.AreEqual(names, found.Select(port => Path.GetFileName(port.Name)).ToArray());
        Assert.AreEqual("usb-Silicon_Labs_CP2102N-if00", found[1].Description);
        StringAssert.Contains(PortErrors.List(found), "ttyUSB2 (usb-Silicon_Labs_CP2102N-if00)");
    }

    [TestMethod]
    public void PortsOfWindowsAreInTheOrderOfTheirNumbers()
    {
        string[] ports = ["COM3", "COM10"];
        CollectionAssert.AreEqual(ports, WindowsPorts.Ports(["COM10", "LPT1", "COMPUTER", "COM3", "COM"]).ToArray());
    }
}
