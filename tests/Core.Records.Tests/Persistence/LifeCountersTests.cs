using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

[TestClass]
public sealed class LifeCountersTests
{
    private const long Hot = 1L << (int)DiagnosisId.ChargeOverTemperature;
    private const long Critical = 1L << (int)DiagnosisId.CellOverVoltageCritical;
    private const long Warning = 1L << (int)DiagnosisId.SensorFault;
    private const long Information = 1L << (int)DiagnosisId.ChargerWeak;

    [DataRow((int)BmsState.Charge, true, 10, 0, 0)]
    [DataRow((int)BmsState.Precharge, true, 10, 0, 0)]
    [DataRow((int)BmsState.Discharge, false, 0, 10, 10)]
    [DataRow((int)BmsState.Discharge, true, 0, 10, 0)]
    [DataRow((int)BmsState.Standby, false, 0, 0, 10)]
    [DataRow((int)BmsState.Full, true, 0, 0, 0)]
    [TestMethod]
    public void SecondsAreThoseOfTheState(int state, bool charger, int charging, int discharging, int worn)
    {
        CounterBench bench = new CounterBench();
        bench.Run((BmsState)state, charger, 0, 10_000);

        Assert.AreEqual(charging, bench.Counters.ChargingSeconds);
        Assert.AreEqual(discharging, bench.Counters.DischargingSeconds);
        Assert.AreEqual(worn, bench.Counters.WornSeconds);
        Assert.AreEqual(0, bench.Counters.HotSeconds);
    }

    [TestMethod]
    public void HeatIsCountedWhileADiagnosisSaysSo()
    {
        CounterBench bench = new CounterBench();
        bench.Run(BmsState.Standby, false, Hot, 7_000);
        bench.Run(BmsState.Standby, false, Warning, 7_000);

        Assert.AreEqual(7, bench.Counters.HotSeconds);
    }

    [TestMethod]
    public void ATimeThatCannotBeTrustedIsNotCounted()
    {
        CounterBench bench = new CounterBench();
        bench.Clock.Advance(bench.Clock.NowMilliseconds + 1_000_000);
        bench.Follow(BmsState.Charge, true, 0);
        Assert.AreEqual(0, bench.Counters.ChargingSeconds);
        bench.Run(BmsState.Charge, true, 0, 1_000);

        Assert.AreEqual(1, bench.Counters.ChargingSeconds);
    }

    [TestMethod]
    public void DiagnosesAreCountedBySeverityWhenTheyBegin()
    {
        CounterBench bench = new CounterBench();
        bench.Run(BmsState.Charge, true, Critical, 1_000);
        bench.Run(BmsState.Charge, true, Critical | Warning, 1_000);
        bench.Run(BmsState.Charge, true, Information, 1_000);
        bench.Run(BmsState.Charge, true, Critical | Warning, 1_000);

        Assert.AreEqual(1, bench.Counters.Raised[(int)Severity.Information]);
        Assert.AreEqual(2, bench.Counters.Raised[(int)Severity.Warning]);
        Assert.AreEqual(2, bench.Counters.Raised[(int)Severity.Critical]);
    }

    [TestMethod]
    public void TheExtremesAreThoseOfGoodSamples()
    {
        CounterBench bench = new CounterBench();
        bench.Sample(3_400_000, SignalQuality.Good);
        bench.Sample(2_100_000, SignalQuality.Good);
        bench.Sample(3_650_000, SignalQuality.Good);
        bench.Sample(600_000, SignalQuality.Open);
        bench.Sample(6_900_000, SignalQuality.OutOfRange);

        Assert.AreEqual(2_100_000, bench.Counters.LowestCellMicrovolts);
        Assert.AreEqual(3_650_000, bench.Counters.HighestCellMicrovolts);
    }

    [TestMethod]
    public void SixHoursAreDueAndSomethingCriticalAtOnceButOnceInABoot()
    {
        CounterBench bench = new CounterBench();
        bench.Run(BmsState.Standby, false, 0, 6 * 60 * 60 * 1_000 - 1_000);
        Assert.IsFalse(bench.Counters.IsDue());
        bench.Run(BmsState.Standby, false, 0, 1_000);
        Assert.IsTrue(bench.Counters.IsDue());
        bench.Counters.Stored();
        Assert.IsFalse(bench.Counters.IsDue());
        bench.Run(BmsState.Standby, false, Warning, 100);
        Assert.IsFalse(bench.Counters.IsDue());
        bench.Run(BmsState.Standby, false, Critical, 100);
        Assert.IsTrue(bench.Counters.IsDue());
        bench.Counters.Stored();
        bench.Run(BmsState.Standby, false, 0, 100);
        bench.Run(BmsState.Standby, false, Critical, 100);
        Assert.IsFalse(bench.Counters.IsDue());
    }

    [TestMethod]
    public void WhatIsWrittenIsRead()
    {
        RecordBuffer buffer = new RecordBuffer();

        for (int i = 0; i < LifeCounters.Bytes / 4; i++)
        {
            buffer.WriteInt32(1_000 + i);
        }

        buffer.Rewind();
        CounterBench bench = new CounterBench();
        bench.Counters.Read(buffer);
        Assert.AreEqual(LifeCounters.Bytes, buffer.Position);
        Assert.AreEqual(1_000, bench.Counters.ChargingSeconds);
        Assert.AreEqual(1_001, bench.Counters.DischargingSeconds);
        Assert.AreEqual(1_002, bench.Counters.WornSeconds);
        Assert.AreEqual(1_003, bench.Counters.HotSeconds);
        Assert.AreEqual(1_004, bench.Counters.UncleanBoots);
        Assert.AreEqual(1_005, bench.Counters.Raised[0]);
        Assert.AreEqual(1_007, bench.Counters.Raised[2]);
        Assert.AreEqual(1_008, bench.Counters.LowestCellMicrovolts);
        Assert.AreEqual(1_009, bench.Counters.HighestCellMicrovolts);
        RecordBuffer again = new RecordBuffer();
        bench.Counters.Write(again);
        Bytes.AreEqual(buffer.Bytes, again.Bytes, RecordFormat.MaximumBytes);
    }

    [TestMethod]
    public void CountersStopAtTheirEnd()
    {
        RecordBuffer buffer = new RecordBuffer();

        for (int i = 0; i < 8; i++)
        {
            buffer.WriteInt32(int.MaxValue);
        }

        buffer.Rewind();
        CounterBench bench = new CounterBench();
        bench.Counters.Read(buffer);
        bench.Run(BmsState.Charge, false, Hot | Critical, 3_000);
        bench.Counters.CountUncleanBoot();

        Assert.AreEqual(int.MaxValue, bench.Counters.ChargingSeconds);
        Assert.AreEqual(int.MaxValue, bench.Counters.WornSeconds);
        Assert.AreEqual(int.MaxValue, bench.Counters.HotSeconds);
        Assert.AreEqual(int.MaxValue, bench.Counters.UncleanBoots);
        Assert.AreEqual(int.MaxValue, bench.Counters.Raised[(int)Severity.Critical]);
    }

    [DataRow(0, -1)]
    [DataRow(4, int.MinValue)]
    [DataRow(8, 10_000_001)]
    [DataRow(9, -1)]
    [TestMethod]
    public void WhatCannotBeIsNothing(int position, int value)
    {
        RecordBuffer buffer = new RecordBuffer();
        buffer.Position = position * 4;
        buffer.WriteInt32(value);
        buffer.Rewind();
        CounterBench bench = new CounterBench();
        bench.Counters.Read(buffer);
        RecordBuffer again = new RecordBuffer();
        bench.Counters.Write(again);

        Bytes.AreEqual(new byte[LifeCounters.Bytes], again.Bytes, LifeCounters.Bytes);
    }

    [TestMethod]
    public void TheyComeBackAfterABoot()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.ResistanceMilliohms = 1_000;

        for (int i = 0; i < 2_000; i++)
        {
            rig.FrontEnd.PackMicroamps = rig.Controller.Decision.ChargeMicroamps;
            rig.FrontEnd.SetCells(3_432_000 + (i % 7));
            rig.Tick(100);
        }

        int charging = rig.Controller.Counters.ChargingSeconds;
        PackRig after = new PackRig(Configurations.Pack(1, 1), rig.Store);

        Assert.IsTrue(charging > 190);
        Assert.IsTrue(after.Controller.Counters.ChargingSeconds > 100 && after.Controller.Counters.ChargingSeconds <= charging);
        Assert.AreEqual(3_439_006, after.Controller.Counters.HighestCellMicrovolts);
    }
}
