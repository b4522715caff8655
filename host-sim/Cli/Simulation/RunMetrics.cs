using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Extremes and sums of one run, kept tick by tick.</summary>
public sealed class RunMetrics
{
    private readonly PackPlant _plant;
    private readonly CellMetrics[] _cells;

    /// <summary>Creates empty metrics over a plant.</summary>
    public RunMetrics(PackPlant plant)
    {
        _plant = plant;
        _cells = [.. plant.Cells.Select(cell => new CellMetrics(cell.Model))];
    }

    /// <summary>Cell by cell, lowest first.</summary>
    public IReadOnlyList<CellMetrics> Cells => _cells;

    /// <summary>What the firmware said about soft shorts.</summary>
    public ShortWatch Shorts { get; } = new();

    /// <summary>Highest true cell voltage.</summary>
    public double HighestCellVolts { get; private set; } = double.MinValue;

    /// <summary>Lowest true cell voltage.</summary>
    public double LowestCellVolts { get; private set; } = double.MaxValue;

    /// <summary>Highest true charge current, in amperes.</summary>
    public double HighestChargeAmperes { get; private set; }

    /// <summary>Highest true discharge current, in amperes.</summary>
    public double HighestDischargeAmperes { get; private set; }

    /// <summary>Highest true cell temperature.</summary>
    public double HighestCelsius { get; private set; } = double.MinValue;

    /// <summary>Largest distance between estimated and true state of charge once a knee had been seen, 0 to 1.</summary>
    public double LargestChargeError { get; private set; }

    /// <summary>Status messages whose interval contained the truth.</summary>
    public int InsideCount { get; private set; }

    /// <summary>Status messages with a state of charge.</summary>
    public int ChargeCount { get; private set; }

    /// <summary>Largest error of a measured cell voltage, in volts.</summary>
    public double LargestVoltageError { get; private set; }

    /// <summary>The firmware reported Full at least once.</summary>
    public bool ReachedFull { get; private set; }

    /// <summary>Diagnoses that latched, as bits.</summary>
    public long LatchedMask { get; private set; }

    /// <summary>Follows one tick.</summary>
    /// <param name="seconds">Its length.</param>
    public void Follow(double seconds)
    {
        foreach (CellNode cell in _plant.Cells)
        {
            double volts = cell.CellVolts;
            HighestCellVolts = Math.Max(HighestCellVolts, volts);
            LowestCellVolts = Math.Min(LowestCellVolts, volts);
            HighestCelsius = Math.Max(HighestCelsius, cell.Celsius);
        }

        foreach (CellMetrics cell in _cells)
        {
            cell.Follow(_plant.Amperes, seconds);
        }

        HighestChargeAmperes = Math.Max(HighestChargeAmperes, _plant.Amperes);
        HighestDischargeAmperes = Math.Max(HighestDischargeAmperes, -_plant.Amperes);
    }

    /// <summary>Follows one status message: compares what the firmware said with the truth.</summary>
    public void Follow(StatusMessage status)
    {
        ReachedFull |= status.State == BmsState.Full;
        LatchedMask |= status.LatchedMask;

        for (int i = 0; i < status.CellCount; i++)
        {
            ICellModel cell = _plant.Cells[i].Model;
            double truth = Math.Clamp(cell.StateOfCharge, 0, 1);
            double error = Math.Abs((status.CellChargePpm[i] * 1e-6) - truth);
            double admitted = status.CellUncertaintyPpm[i] * 1e-6;
            ChargeCount++;
            InsideCount += error <= admitted + 1e-4 ? 1 : 0;
            LargestChargeError = admitted < 0.1 ? Math.Max(LargestChargeError, error) : LargestChargeError;

            if (status.CellQuality[i] == Core.Measurement.SignalQuality.Good)
            {
                LargestVoltageError = Math.Max(LargestVoltageError, Math.Abs((status.CellMicrovolts[i] * 1e-6) - cell.TerminalVolts));
            }
        }
    }
}
