using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link.Session;

[TestClass]
public sealed class DeviceLinkTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(0.4);

    [LinuxTest]
    public void TheRestOfAFrameThatWasUnderWayIsNotALostFrame()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        device.Send(device.Status()[40..]);
        device.Send(device.Status());

        link.Await(_patience, CancellationToken.None);
        Assert.AreEqual(3_300_000, link.Listener.Status.CellMicrovolts[0]);
        Assert.AreEqual(0, link.Listener.LostCount);
    }

    [LinuxTest]
    public void NoiseBetweenFramesCostsFramesAndChangesNoValue()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        List<int> seen = [];
        link.Listener.OnStatus = status => seen.Add(status.CellMicrovolts[0]);
        Random random = new(7);
        byte[] noise = new byte[37];
        device.Send([0]);

        for (int i = 0; i < 50; i++)
        {
            random.NextBytes(noise);
            noise[^1] = 0;
            byte[] spoilt = device.Status();
            spoilt[random.Next(spoilt.Length - 1)] ^= 0x10;
            device.Send(noise);
            device.Send(spoilt);
            device.Send([0]);
            device.Send(device.Status());
            link.Pump(100);
        }

        for (int i = 0; i < 20 && seen.Count < 50; i++)
        {
            link.Pump(100);
        }

        Assert.HasCount(50, seen);
        Assert.IsTrue(seen.TrueForAll(value => value == 3_300_000));
        Assert.IsGreaterThanOrEqualTo(50, link.Listener.LostCount);
    }

    [LinuxTest]
    public void SilenceIsNoAnswer()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);

        StringAssert.Contains(Complaint(link), ": no answer in ");
    }

    [LinuxTest]
    public void BytesWithoutAnyFrameAreAWrongBaudRate()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        byte[] noise = new byte[300];
        new Random(3).NextBytes(noise);
        device.Send(noise);

        StringAssert.Contains(Complaint(link), "s, and no correct frame among them. The line works at 115200 baud");
    }

    [LinuxTest]
    public void TextIsAConsole()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        device.Send("ets Jun  8 2016 00:22:57\r\nrst:0x1 (POWERON_RESET)\r\n"u8);

        StringAssert.Contains(Complaint(link), "they are text");
    }

    [LinuxTest]
    public void AnotherVersionIsNamed()
    {
        using BareDevice device = new();
        using DeviceLink link = new(device.Path);
        byte[] frame = [1, 2, 0, 0, 9, 9, 9, 9];
        byte[] whole = [.. frame, .. BitConverter.GetBytes(new Crc32().Compute(frame, frame.Length))];
        byte[] wire = new byte[64];
        int count = Cobs.Encode(whole, whole.Length, wire);
        device.Send([0, .. wire[..count], 0]);

        StringAssert.Contains(Complaint(link), $"speaks version 1 of the frames, this tool speaks version {FrameFormat.Version}");
    }

    [LinuxTest]
    public void APulledPlugIsLostAndFoundAgain()
    {
        using TemporaryFolder folder = new();
        using BareDevice device = new();
        device.Link(folder.Sub("port"));
        using DeviceLink link = new(device.Path);
        device.Send([0, .. device.Status()]);
        link.Await(_patience, CancellationToken.None);

        device.Unplug();

        for (int i = 0; i < 50 && !link.IsLost; i++)
        {
            link.Pump(20);
        }

        Assert.IsTrue(link.IsLost);
        Assert.IsFalse(link.TryReopen());

        device.Plug();
        Assert.IsTrue(link.TryReopen());
        device.Send([0, .. device.Status(2_000)]);
        link.Await(_patience, CancellationToken.None);
        Assert.AreEqual(2_000, link.Listener.Status.UptimeMilliseconds);
    }

    private static string Complaint(DeviceLink link)
    {
        return Assert.ThrowsExactly<InputException>(() => link.Await(_soon, CancellationToken.None)).Message;
    }
}
