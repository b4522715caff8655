using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Tests;

/// <summary>The firmware's balance of charge on the physical cell: one discharge and charge at 0.2 C after a full.</summary>
[TestClass]
public sealed class PhysicalLeakTests
{
    private const double CycleAmperes = 0.0072;
    private const double EndAmperes = 0.0018;

    [DataRow(10.0, 2_000)]
    [DataRow(25.0, 2_000)]
    [DataRow(25.0, 8_000)]
    [DataRow(40.0, 2_000)]
    [TestMethod]
    public void ALeakOfTenKiloohmIsFoundWithinOneCycleAndNoneWithoutIt(double celsius, int voltageErrorMicrovolts)
    {
        CellHealth leaking = Cycle(celsius, 10_000, voltageErrorMicrovolts);
        CellHealth sound = Cycle(celsius, double.PositiveInfinity, voltageErrorMicrovolts);
        Console.WriteLine($"{leaking.LeakMicroamps:F0} +- {leaking.LeakUncertaintyMicroamps:F0} uA of 343");
        Console.WriteLine($"{sound.LeakMicroamps:F0} +- {sound.LeakUncertaintyMicroamps:F0} uA of 0");

        Assert.IsLessThan(leaking.LeakMicroamps, leaking.LeakUncertaintyMicroamps);
        Assert.AreEqual(343, leaking.LeakMicroamps, leaking.LeakUncertaintyMicroamps);
        Assert.IsGreaterThan(0, sound.LeakUncertaintyMicroamps);
        Assert.AreEqual(0, sound.LeakMicroamps, sound.LeakUncertaintyMicroamps);
    }

    [DataRow(700)]
    [DataRow(850)]
    [TestMethod]
    public void AnAgedCellWhoseResistanceIsBeyondItsDesignsBoundHasNotLeaked(int agedCycles)
    {
        CellHealth aged = Cycle(25, double.PositiveInfinity, 2_000, agedCycles, 0.018, 12, 600);
        Console.WriteLine($"{aged.LeakMicroamps:F0} +- {aged.LeakUncertaintyMicroamps:F0} uA of 0");

        Assert.IsGreaterThan(0, aged.LeakUncertaintyMicroamps);
        Assert.AreEqual(0, aged.LeakMicroamps, aged.LeakUncertaintyMicroamps);
    }

    private static CellHealth Cycle(
        double celsius,
        double leakOhms,
        int voltageErrorMicrovolts,
        int agedCycles = 0,
        double cycleAmperes = CycleAmperes,
        int cycles = 1,
        int restSeconds = 0)
    {
        CellModel model = new(DesignCatalogue.Find("pouch-inverted"), 1);
        CellHistory history = new(model);
        history.Age(agedCycles);
        history.Store(0.5);
        PhysicalCell cell = new(model, "leaking cell");
        MeasurementSettings settings = new()
        {
            CurrentGainErrorPpm = 1_000,
            CurrentOffsetErrorMicroamps = 5,
            VoltageErrorMicrovolts = voltageErrorMicrovolts,
        };
        EstimationStage stage = new(LfpLithiumPouch36.Create(), settings, 1, 2_000);
        TickClock clock = new(2_000);
        Measurements measurements = new(1, 1) { AllGood = true, AnyTemperatureGood = true, ColdestDeciCelsius = (int)(celsius * 10) };
        measurements.PackMicroamps.Quality = SignalQuality.Good;
        measurements.CellMicrovolts[0].Quality = SignalQuality.Good;

        void Tick(double amperes)
        {
            cell.Step(amperes - (cell.TerminalVolts / leakOhms), celsius, 1);
            clock.Advance(clock.NowMilliseconds + 1_000);
            measurements.PackMicroamps.Value = (int)Math.Round(amperes * 1.001e6);
            measurements.CellMicrovolts[0].Value = (int)Math.Round(cell.TerminalVolts * 1e6);
            stage.Estimate(measurements, 0, false, clock);
        }

        void Charge()
        {
            for (double amperes = cycleAmperes; amperes > EndAmperes; Tick(amperes))
            {
                double over = cell.TerminalVolts - 3.6;
                amperes = over > 0 ? amperes - (over / 10) : Math.Min(cycleAmperes, amperes + 2e-5);
            }
        }

        void Rest(int seconds)
        {
            for (int second = 0; second < seconds; second++)
            {
                Tick(0);
            }
        }

        // At the start the past of the cell is unknown: two hours until the voltage speaks.
        Rest(7_200);

        Charge();

        for (int cycle = 0; cycle < cycles; cycle++)
        {
            Rest(restSeconds);

            while (cell.TerminalVolts > 2.5)
            {
                Tick(-cycleAmperes);
            }

            Rest(restSeconds);
            Charge();
        }

        return stage.Result.Health[0];
    }
}
