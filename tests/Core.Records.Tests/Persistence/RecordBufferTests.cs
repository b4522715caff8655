using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class RecordBufferTests
{
    [DataRow(0L)]
    [DataRow(-1L)]
    [DataRow(0x0123_4567_89AB_CDEFL)]
    [DataRow(long.MinValue)]
    [DataRow(long.MaxValue)]
    [TestMethod]
    public void WhatIsWrittenIsRead(long value)
    {
        RecordBuffer buffer = new RecordBuffer();
        buffer.WriteInt64(value);
        buffer.WriteInt32((int)value);
        buffer.WriteInt16((int)value);
        buffer.WriteByte((int)value);
        Assert.AreEqual(15, buffer.Position);
        buffer.Rewind();

        Assert.AreEqual(value, buffer.ReadInt64());
        Assert.AreEqual((int)value, buffer.ReadInt32());
        Assert.AreEqual((int)value & 0xFFFF, buffer.ReadUInt16());
        Assert.AreEqual((int)value & 0xFF, buffer.ReadByte());
        Assert.IsFalse(buffer.Overrun);
    }

    [TestMethod]
    public void TheLowestByteComesFirst()
    {
        RecordBuffer buffer = new RecordBuffer();
        buffer.WriteInt32(0x04030201);

        Assert.AreEqual(1, (int)buffer.Bytes[0]);
        Assert.AreEqual(4, (int)buffer.Bytes[3]);
    }

    [TestMethod]
    public void NothingIsWrittenOrReadPastTheEnd()
    {
        RecordBuffer buffer = new RecordBuffer();
        buffer.Position = RecordFormat.MaximumBytes - 1;
        buffer.WriteByte(1);
        Assert.IsFalse(buffer.Overrun);
        buffer.WriteInt64(-1);
        Assert.IsTrue(buffer.Overrun);

        buffer.Rewind();
        Assert.IsFalse(buffer.Overrun);
        buffer.Position = RecordFormat.MaximumBytes;
        Assert.AreEqual(0, buffer.ReadInt32());
        Assert.IsTrue(buffer.Overrun);
    }

    [TestMethod]
    public void FourCellsWithDepositionFit()
    {
        RecordBuffer buffer = new RecordBuffer();
        CellRecord record = new CellRecord(LfpLithiumPouch36.Create());
        record.Write(buffer, new CellHealth(), 0, DepositionBench.Inverted().Model, 0);

        Assert.IsTrue(buffer.Position <= RecordFormat.MaximumCellBytes);
    }

    [DataRow(1.5f, 1_500_000)]
    [DataRow(-1.5f, -1_500_000)]
    [DataRow(1e30f, 2_000_000_000)]
    [DataRow(-1e30f, -2_000_000_000)]
    [DataRow(0f, 0)]
    [TestMethod]
    public void FloatsBecomeLimitedIntegers(float value, int expected)
    {
        Assert.AreEqual(expected, Scaling.ToInt(value, 1e6f));
    }

    [TestMethod]
    public void WhatIsNotANumberBecomesZero()
    {
        Assert.AreEqual(0, Scaling.ToInt(float.NaN, 1e6f));
    }
}
