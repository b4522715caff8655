using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class StoredEventTests
{
    private const int CellCountPosition = 54;
    private const int TemperatureCountPosition = 55;

    [TestMethod]
    public void WhatIsWrittenIsRead()
    {
        StoredEvent read = new StoredEvent();
        Assert.IsTrue(read.Read(Written()));

        Assert.AreEqual((int)EventKind.DiagnosisLatched, (int)read.Kind);
        Assert.AreEqual(63, read.Subject);
        Assert.AreEqual(-7, read.Value);
        Assert.AreEqual(1_234_567, read.Boot);
        Assert.AreEqual(123_456_789_012L, read.UptimeMilliseconds);
        Assert.AreEqual((int)BmsState.Fault, (int)read.State);
        Assert.AreEqual((int)CurrentReason.Slew, (int)read.Reason);
        Assert.AreEqual(255, (int)read.Flags);
        Assert.AreEqual((int)SignalQuality.Stale, (int)read.PackQuality);
        Assert.AreEqual(-90_000, read.PackMicroamps);
        Assert.AreEqual(7_200, read.ChargeMicroamps);
        Assert.AreEqual(long.MinValue, read.ActiveMask);
        Assert.AreEqual((1L << 62) | 1, read.LatchedMask);
        Assert.AreEqual(1L << 21, read.ChargeLatchedMask);
        Assert.AreEqual(4, read.CellCount);
        Assert.AreEqual(4, read.TemperatureCount);

        for (int i = 0; i < 4; i++)
        {
            Assert.AreEqual(3_400_000 + i, read.CellMicrovolts[i]);
            Assert.AreEqual(i, (int)read.CellQuality[i]);
            Assert.AreEqual(500_000 + i, read.CellChargePpm[i]);
            Assert.AreEqual(20_000 + i, read.CellUncertaintyPpm[i]);
            Assert.AreEqual(-350 + i, read.TemperatureDeciCelsius[i]);
            Assert.AreEqual(i + 1, (int)read.TemperatureQuality[i]);
        }
    }

    [TestMethod]
    public void ItIsAlwaysOfTheSameLength()
    {
        RecordBuffer buffer = new RecordBuffer();
        new StoredEvent().Write(buffer);
        Assert.AreEqual(StoredEvent.Bytes, buffer.Position);
        Assert.AreEqual(120, StoredEvent.Bytes);
        Assert.AreEqual(138, RecordFormat.EventBytes);
    }

    [DataRow(CellCountPosition, 4, true)]
    [DataRow(CellCountPosition, 5, false)]
    [DataRow(TemperatureCountPosition, 4, true)]
    [DataRow(TemperatureCountPosition, 5, false)]
    [TestMethod]
    public void MoreCellsOrSensorsThanThereCanBeAreNoEvent(int position, int count, bool read)
    {
        RecordBuffer buffer = Written();
        buffer.Bytes[position] = (byte)count;

        Assert.AreEqual(read, new StoredEvent().Read(buffer));
    }

    [TestMethod]
    public void WhatIsTooShortIsNoEvent()
    {
        RecordBuffer buffer = new RecordBuffer();
        buffer.Position = RecordFormat.MaximumBytes - StoredEvent.Bytes + 1;

        Assert.IsFalse(new StoredEvent().Read(buffer));
    }

    private static RecordBuffer Written()
    {
        StoredEvent stored = new StoredEvent
        {
            Kind = EventKind.DiagnosisLatched,
            Subject = 63,
            Value = -7,
            Boot = 1_234_567,
            UptimeMilliseconds = 123_456_789_012L,
            State = BmsState.Fault,
            Reason = CurrentReason.Slew,
            Flags = (StatusFlags)255,
            PackQuality = SignalQuality.Stale,
            PackMicroamps = -90_000,
            ChargeMicroamps = 7_200,
            ActiveMask = long.MinValue,
            LatchedMask = (1L << 62) | 1,
            ChargeLatchedMask = 1L << 21,
            CellCount = 4,
            TemperatureCount = 4,
        };

        for (int i = 0; i < 4; i++)
        {
            stored.CellMicrovolts[i] = 3_400_000 + i;
            stored.CellQuality[i] = (byte)i;
            stored.CellChargePpm[i] = 500_000 + i;
            stored.CellUncertaintyPpm[i] = 20_000 + i;
            stored.TemperatureDeciCelsius[i] = -350 + i;
            stored.TemperatureQuality[i] = (byte)(i + 1);
        }

        RecordBuffer buffer = new RecordBuffer();
        stored.Write(buffer);
        buffer.Rewind();
        return buffer;
    }
}
