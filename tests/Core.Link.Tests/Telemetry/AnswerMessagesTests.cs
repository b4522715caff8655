using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Telemetry;

/// <summary>Commands, answers and what stands behind them come back as they were written, and in no other length.</summary>
[TestClass]
public sealed class AnswerMessagesTests
{
    [TestMethod]
    public void ACommandComesBackWithItsArguments()
    {
        CommandMessage sent = new CommandMessage();
        sent.Begin(CommandId.WriteCalibration, 0xFFFF_FFFFu, 0x8000_0001u);
        HostRig.Calibration(123).Write(sent.Arguments);
        FrameWriter writer = Begin();
        sent.Write(writer);
        CommandMessage received = new CommandMessage();
        CalibrationSet set = new CalibrationSet();

        Assert.IsTrue(received.Read(Finish(writer)));
        Assert.AreEqual(0xFFFF_FFFFu, received.Request);
        Assert.AreEqual((int)CommandId.WriteCalibration, (int)received.Id);
        Assert.AreEqual(0x8000_0001u, received.Presence);
        Assert.AreEqual(CalibrationSet.Bytes, received.ArgumentBytes);
        Assert.IsTrue(set.Read(received.Arguments));
        Assert.AreEqual(3_600_123, set.Get(1, CalibrationSet.HighTrue));
    }

    [DataRow((int)CommandId.Stop, false)]
    [DataRow(31, false)]
    [DataRow((int)CommandId.ReleaseStop, true)]
    [DataRow((int)CommandId.Reboot, true)]
    [DataRow(255, true)]
    [TestMethod]
    public void FromThirtyTwoOnACommandNeedsAPress(int id, bool guarded)
    {
        CommandMessage command = new CommandMessage();
        command.Begin((CommandId)id, 1, 0);
        Assert.AreEqual(guarded, command.IsGuarded());
    }

    [TestMethod]
    public void AnAnswerComesBackAndLeavesTheRestToBeRead()
    {
        AnswerMessage sent = new AnswerMessage
        {
            Request = 0xCAFE_BABEu,
            Id = CommandId.WriteConfiguration,
            Result = CommandResult.OutOfBounds,
            Item = 14,
            Fault = BoundFault.TooNear,
        };
        FrameWriter writer = Begin();
        sent.Write(writer);
        writer.WriteByte(77);
        FrameReader reader = Finish(writer);
        AnswerMessage received = new AnswerMessage();

        Assert.IsTrue(received.Read(reader));
        Assert.AreEqual(0xCAFE_BABEu, received.Request);
        Assert.AreEqual((int)CommandId.WriteConfiguration, (int)received.Id);
        Assert.AreEqual((int)CommandResult.OutOfBounds, (int)received.Result);
        Assert.AreEqual(14, received.Item);
        Assert.AreEqual((int)BoundFault.TooNear, (int)received.Fault);
        Assert.AreEqual(1, reader.Remaining());
    }

    [TestMethod]
    public void AnAnswerThatIsCutShortIsNone()
    {
        FrameWriter writer = Begin();
        writer.WriteInt32(1);
        writer.WriteInt16(2);
        writer.WriteByte(3);
        Assert.IsFalse(new AnswerMessage().Read(Finish(writer)));
    }

    [DataRow(0, true)]
    [DataRow(1, false)]
    [TestMethod]
    public void ReadingsComeBack(int extraBytes, bool whole)
    {
        RawMessage sent = new RawMessage { Number = 7, PackMicroamps = -5, PackStatus = ReadStatus.Failed, CellCount = 3 };
        sent.CellMicrovolts[2] = -1;
        sent.CellStatus[2] = ReadStatus.Open;
        FrameWriter writer = Begin();
        sent.Write(writer);
        Pad(writer, extraBytes);
        RawMessage received = new RawMessage();

        Assert.AreEqual(whole, received.Read(Finish(writer)));
        Assert.AreEqual(7u, received.Number);
        Assert.AreEqual(-5, received.PackMicroamps);
        Assert.AreEqual((int)ReadStatus.Failed, (int)received.PackStatus);
        Assert.AreEqual(-1, received.CellMicrovolts[2]);
        Assert.AreEqual((int)ReadStatus.Open, (int)received.CellStatus[2]);
    }

    [DataRow(0, true)]
    [DataRow(1, false)]
    [TestMethod]
    public void AnItemComesBack(int extraBytes, bool whole)
    {
        ConfigurationItemMessage sent = new ConfigurationItemMessage
        {
            Item = ConfigurationItem.HottestDeciCelsius,
            Stored = 1,
            Running = -2,
            Default = int.MaxValue,
            Lowest = int.MinValue,
            Highest = 5,
        };
        FrameWriter writer = Begin();
        sent.Write(writer);
        Pad(writer, extraBytes);
        ConfigurationItemMessage received = new ConfigurationItemMessage();

        Assert.AreEqual(whole, received.Read(Finish(writer)));
        Assert.AreEqual((int)ConfigurationItem.HottestDeciCelsius, (int)received.Item);
        Assert.AreEqual(1, received.Stored);
        Assert.AreEqual(-2, received.Running);
        Assert.AreEqual(int.MaxValue, received.Default);
        Assert.AreEqual(int.MinValue, received.Lowest);
        Assert.AreEqual(5, received.Highest);
    }

    [DataRow(0, true)]
    [DataRow(1, false)]
    [TestMethod]
    public void AConfigurationComesBack(int extraBytes, bool whole)
    {
        ConfigurationMessage sent = new ConfigurationMessage { Finding = RecordFinding.OutOfBounds };
        sent.Values.Copy(HostRig.Tighter());
        FrameWriter writer = Begin();
        sent.Write(writer);
        Pad(writer, extraBytes);
        ConfigurationMessage received = new ConfigurationMessage();

        Assert.AreEqual(whole, received.Read(Finish(writer)));
        Assert.AreEqual((int)RecordFinding.OutOfBounds, (int)received.Finding);

        for (int i = 0; i < ConfigurationValues.Count; i++)
        {
            Assert.AreEqual(sent.Values.Values[i], received.Values.Values[i]);
        }
    }

    [DataRow(ConfigurationValues.Count - 1)]
    [DataRow(ConfigurationValues.Count + 1)]
    [TestMethod]
    public void AnotherNumberOfItemsIsAnotherFirmware(int count)
    {
        FrameWriter writer = Begin();
        writer.WriteByte(0);
        writer.WriteByte(count);
        Pad(writer, 4 * ConfigurationValues.Count);
        Assert.IsFalse(new ConfigurationMessage().Read(Finish(writer)));
        RecordBuffer buffer = new RecordBuffer();
        buffer.WriteByte(count);
        buffer.Rewind();
        Assert.IsFalse(new ConfigurationValues().Read(buffer));
    }

    [DataRow(0, true)]
    [DataRow(1, false)]
    [TestMethod]
    public void ACalibrationComesBack(int extraBytes, bool whole)
    {
        CalibrationMessage sent = new CalibrationMessage { Choice = CalibrationChoice.Previous, Finding = RecordFinding.Read };
        sent.Set.Copy(HostRig.Calibration(-500));
        FrameWriter writer = Begin();
        sent.Write(writer);
        Pad(writer, extraBytes);
        CalibrationMessage received = new CalibrationMessage();

        Assert.AreEqual(whole, received.Read(Finish(writer)));
        Assert.AreEqual((int)CalibrationChoice.Previous, (int)received.Choice);
        Assert.AreEqual((int)RecordFinding.Read, (int)received.Finding);
        Assert.AreEqual(2, received.Set.CellCount);
        Assert.AreEqual(2_599_500, received.Set.Get(0, CalibrationSet.LowTrue));
        Assert.AreEqual(-20_000, received.Set.Get(CalibrationSet.PackChannel, CalibrationSet.LowRaw));
    }

    [DataRow(0, true)]
    [DataRow(1, false)]
    [TestMethod]
    public void AnEventComesBack(int extraBytes, bool whole)
    {
        EventEntryMessage sent = new EventEntryMessage { Number = int.MaxValue };
        sent.Event.Kind = EventKind.CommandDone;
        sent.Event.Subject = (int)CommandId.EraseLog;
        sent.Event.Boot = 12;
        sent.Event.CellCount = 4;
        sent.Event.TemperatureDeciCelsius[3] = -40;
        FrameWriter writer = Begin();
        sent.Write(writer);
        Pad(writer, extraBytes);
        EventEntryMessage received = new EventEntryMessage();

        Assert.AreEqual(whole, received.Read(Finish(writer)));
        Assert.AreEqual(int.MaxValue, received.Number);
        Assert.AreEqual((int)EventKind.CommandDone, (int)received.Event.Kind);
        Assert.AreEqual((int)CommandId.EraseLog, received.Event.Subject);
        Assert.AreEqual(12, received.Event.Boot);
        Assert.AreEqual(-40, received.Event.TemperatureDeciCelsius[3]);
    }

    private static FrameWriter Begin()
    {
        FrameWriter writer = new FrameWriter();
        writer.Begin(FrameType.Answer);
        return writer;
    }

    private static void Pad(FrameWriter writer, int bytes)
    {
        for (int i = 0; i < bytes; i++)
        {
            writer.WriteByte(0);
        }
    }

    private static FrameReader Finish(FrameWriter writer)
    {
        FrameReader reader = new FrameReader();
        Assert.AreEqual(1, Bytes.Push(reader, writer.Wire, writer.Finish()));
        return reader;
    }
}
