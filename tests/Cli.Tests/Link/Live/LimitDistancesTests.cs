using InvertedAnodeBms.Cli.Link.Live;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Tests.Link.Live;

[TestClass]
public sealed class LimitDistancesTests
{
    [TestMethod]
    [DataRow(DiagnosisId.CellOverVoltageCritical, 0.25, 0.15)]
    [DataRow(DiagnosisId.CellUnderVoltageCritical, 1.4, 1.3)]
    [DataRow(DiagnosisId.ChargeOverCurrentCritical, 30.0, 42.0)]
    [DataRow(DiagnosisId.DischargeOverCurrentCritical, 96.0, 84.0)]
    [DataRow(DiagnosisId.ChargeOverTemperature, 20.0, 19.0)]
    [DataRow(DiagnosisId.ChargeUnderTemperature, 20.0, 19.0)]
    public void TheNearestSignalCounts(DiagnosisId limit, double ofOne, double ofOther)
    {
        Assert.AreEqual(ofOne, Distance(State(3_400_000, 3_400_000, 6_000, 250, 250), limit), 1e-9);
        bool high = limit is DiagnosisId.CellOverVoltageCritical or DiagnosisId.ChargeOverTemperature;
        LiveState other = high ? State(3_400_000, 3_500_000, -6_000, 250, 260) : State(3_400_000, 3_300_000, -6_000, 240, 250);
        Assert.AreEqual(ofOther, Distance(other, limit), 1e-9);
    }

    [TestMethod]
    public void BeyondALimitTheDistanceIsBelowZero()
    {
        Assert.IsLessThan(0, Distance(State(3_660_000, 3_400_000, 0, 250, 250), DiagnosisId.CellOverVoltageCritical));
    }

    [TestMethod]
    public void OfASignalThatIsNotGoodNothingIsKnown()
    {
        LiveState state = State(3_400_000, 3_400_000, 0, 250, 250, SignalQuality.Stale);

        Assert.IsTrue(double.IsNaN(Distance(state, DiagnosisId.ChargeOverCurrentCritical)));
    }

    [TestMethod]
    public void TheFirstLimitOnEachSideIsNamedBesideASignal()
    {
        LiveState state = State(3_400_000, 3_400_000, 0, 250, 250);
        IReadOnlyList<LimitDistance> limits = LimitDistances.Of(LfpLithiumPouch36.Create().Limits, state);

        Assert.AreEqual(3.62, LimitDistances.Nearest(limits, state.Cells[0], true)!.Trip, 1e-9);
        Assert.AreEqual(2.4, LimitDistances.Nearest(limits, state.Cells[0], false)!.Trip, 1e-9);
        Assert.AreEqual(22, LimitDistances.Nearest(limits, state.Current, true)!.Trip, 1e-9);
        Assert.AreEqual(-72, LimitDistances.Nearest(limits, state.Current, false)!.Trip, 1e-9);
        Assert.AreEqual(45, LimitDistances.Nearest(limits, state.Temperatures[0], true)!.Trip, 1e-9);
        Assert.AreEqual(5, LimitDistances.Nearest(limits, state.Temperatures[0], false)!.Trip, 1e-9);
    }

    private static double Distance(LiveState state, DiagnosisId limit)
    {
        return LimitDistances.Of(LfpLithiumPouch36.Create().Limits, state).Single(distance => distance.Id == limit).Distance;
    }

    private static LiveState State(
        int lowerMicrovolts, int upperMicrovolts, int microamps, int first, int second, SignalQuality packQuality = SignalQuality.Good)
    {
        TelemetryListener listener = new();
        LiveState state = new(listener, new HelloMessage { CellCount = 2, TemperatureCount = 2 });
        SampleMessage sample = new() { CellCount = 2, TemperatureCount = 2, PackMicroamps = microamps, PackQuality = packQuality };
        sample.CellMicrovolts[0] = lowerMicrovolts;
        sample.CellMicrovolts[1] = upperMicrovolts;
        sample.TemperatureDeciCelsius[0] = first;
        sample.TemperatureDeciCelsius[1] = second;

        for (int i = 0; i < 2; i++)
        {
            sample.CellQuality[i] = SignalQuality.Good;
            sample.TemperatureQuality[i] = SignalQuality.Good;
        }

        FrameWriter writer = new();
        writer.Begin(FrameType.Sample);
        sample.Write(writer);
        listener.Take(writer.Wire.AsSpan(0, writer.Finish()));
        return state;
    }
}
