using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Lifetime counters of one pouch on a clock that the test moves.</summary>
public sealed class CounterBench
{
    private const int TickMilliseconds = 400;

    private readonly Measurements _measurements = new Measurements(1, 1);

    public readonly TickClock Clock = new TickClock(Configurations.MaximumGapMilliseconds);
    public readonly LifeCounters Counters = new LifeCounters(new SeverityMasks(DiagnosisTable.Create(LfpLithiumPouch36.Create())));

    public CounterBench()
    {
        Clock.Advance(5_000);
    }

    public void Follow(BmsState state, bool charger, long activeMask)
    {
        Counters.Follow(Clock, _measurements, activeMask, state, charger);
    }

    public void Run(BmsState state, bool charger, long activeMask, int milliseconds)
    {
        for (int left = milliseconds; left > 0; left -= TickMilliseconds)
        {
            Clock.Advance(Clock.NowMilliseconds + (left < TickMilliseconds ? left : TickMilliseconds));
            Follow(state, charger, activeMask);
        }
    }

    public void Sample(int microvolts, SignalQuality quality)
    {
        _measurements.CellMicrovolts[0].Value = microvolts;
        _measurements.CellMicrovolts[0].Quality = quality;
        Follow(BmsState.Standby, false, 0);
    }
}
