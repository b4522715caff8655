using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The estimation stage over signals that a test sets: one cell and one sensor, good and fresh at first.</summary>
public sealed class EstimationBench
{
    public readonly CellDesign Design = ExampleCell.Create();
    public readonly Measurements Measurements = new Measurements(1, 1);
    public readonly TickClock Clock = new TickClock(Configurations.MaximumGapMilliseconds);
    public readonly EstimationStage Stage;
    public int CommandedMicroamps;
    public bool FaultsCleared;

    public EstimationBench()
    {
        Stage = new EstimationStage(Design, Configurations.Measurement(1), 1, Configurations.MaximumGapMilliseconds);
        Measurements.PackMicroamps.Quality = SignalQuality.Good;
        Measurements.CellMicrovolts[0].Quality = SignalQuality.Good;
        Measurements.AllGood = true;
        SetTemperature(250);
        Set(3_432_300, 0);
        Clock.Advance(1_000);
    }

    public void Set(int cellMicrovolts, int packMicroamps)
    {
        Measurements.CellMicrovolts[0].Value = cellMicrovolts;
        Measurements.LowestCellMicrovolts = cellMicrovolts;
        Measurements.HighestCellMicrovolts = cellMicrovolts;
        Measurements.PackMicroamps.Value = packMicroamps;
    }

    public void SetTemperature(int deciCelsius)
    {
        Measurements.AnyTemperatureGood = true;
        Measurements.ColdestDeciCelsius = deciCelsius;
        Measurements.HottestDeciCelsius = deciCelsius;
    }

    /// <summary>The current is read in the next ticks, or the read fails and the signal is stale.</summary>
    public void ReadCurrent(bool read)
    {
        Measurements.PackMicroamps.Quality = read ? SignalQuality.Good : SignalQuality.Stale;
        Measurements.PackMicroamps.AgeMilliseconds = read ? 0 : 200;
        Measurements.AllGood = read;
    }

    public void Tick(long elapsedMilliseconds)
    {
        Clock.Advance(Clock.NowMilliseconds + elapsedMilliseconds);
        Stage.Estimate(Measurements, CommandedMicroamps, FaultsCleared, Clock);
    }

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += Configurations.TickMilliseconds)
        {
            Tick(Configurations.TickMilliseconds);
        }
    }

    /// <summary>Half an hour and more of rest in long ticks: polarisation has faded.</summary>
    public void Rest(int seconds)
    {
        Measurements.PackMicroamps.Value = 0;

        for (int i = 0; i < seconds * 1_000; i += Configurations.MaximumGapMilliseconds)
        {
            Tick(Configurations.MaximumGapMilliseconds);
        }
    }
}
