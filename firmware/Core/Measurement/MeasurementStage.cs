namespace InvertedAnodeBms.Core.Measurement;

/// <summary>Second stage of the tick: conditions every channel and finds the extremes.</summary>
public sealed class MeasurementStage
{
    private readonly SignalConditioner[] _cells;
    private readonly SignalConditioner _pack;
    private readonly SignalConditioner[] _temperatures;

    /// <summary>Result of the last tick.</summary>
    public readonly Measurements Result;

    /// <summary>Creates the conditioners of a pack.</summary>
    /// <param name="settings">Channel ranges, ages and calibrations of the board.</param>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    /// <param name="temperatureCount">Temperature sensors, at least 1.</param>
    public MeasurementStage(MeasurementSettings settings, int cellCount, int temperatureCount)
    {
        Result = new Measurements(cellCount, temperatureCount);
        _cells = new SignalConditioner[cellCount];
        _temperatures = new SignalConditioner[temperatureCount];

        for (int i = 0; i < cellCount; i++)
        {
            _cells[i] = new SignalConditioner(settings.CellVoltage, settings.Calibration.Cells[i], Result.CellMicrovolts[i]);
        }

        for (int i = 0; i < temperatureCount; i++)
        {
            _temperatures[i] = new SignalConditioner(settings.Temperature, TwoPointCalibration.Identity(), Result.TemperatureDeciCelsius[i]);
        }

        _pack = new SignalConditioner(settings.PackCurrent, settings.Calibration.Pack, Result.PackMicroamps);
    }

    /// <summary>Conditions one tick's readings.</summary>
    /// <param name="readings">What the front end delivered.</param>
    /// <param name="elapsedMilliseconds">Time since the previous tick, gaps included.</param>
    public void Condition(RawReadings readings, int elapsedMilliseconds)
    {
        _pack.Condition(readings.PackMicroamps, readings.PackStatus, elapsedMilliseconds, 0);
        int packMicroamps = Result.PackMicroamps.Value;
        int qualities = 1 << (int)Result.PackMicroamps.Quality;
        bool failed = readings.PackStatus == ReadStatus.Failed;
        bool cellsGood = true;
        bool temperaturesGood = true;

        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Condition(readings.CellMicrovolts[i], readings.CellStatus[i], elapsedMilliseconds, packMicroamps);
            failed = failed || readings.CellStatus[i] == ReadStatus.Failed;
            qualities |= 1 << (int)Result.CellMicrovolts[i].Quality;
            cellsGood = cellsGood && Result.CellMicrovolts[i].Quality == SignalQuality.Good;
        }

        for (int i = 0; i < _temperatures.Length; i++)
        {
            _temperatures[i].Condition(readings.TemperatureDeciCelsius[i], readings.TemperatureStatus[i], elapsedMilliseconds, packMicroamps);
            failed = failed || readings.TemperatureStatus[i] == ReadStatus.Failed;
            qualities |= 1 << (int)Result.TemperatureDeciCelsius[i].Quality;
            temperaturesGood = temperaturesGood && Result.TemperatureDeciCelsius[i].Quality == SignalQuality.Good;
        }

        Result.QualityMask = qualities;
        Result.ReferenceFailed = readings.ReferenceFailed;
        Result.ReadFailed = failed;
        Result.CellsGood = cellsGood;
        Result.TemperaturesGood = temperaturesGood;
        Result.AllGood = cellsGood && temperaturesGood && Result.PackMicroamps.Quality == SignalQuality.Good;
        FindCellExtremes();
        FindTemperatureExtremes();
    }

    // Of two equal values the fresh one counts.
    private void FindCellExtremes()
    {
        bool any = false;

        for (int i = 0; i < Result.CellMicrovolts.Length; i++)
        {
            Signal cell = Result.CellMicrovolts[i];
            int microvolts = cell.Value;
            bool fresh = cell.AgeMilliseconds == 0;

            if (cell.Quality != SignalQuality.Good)
            {
                continue;
            }

            if (!any || microvolts > Result.HighestCellMicrovolts || (microvolts == Result.HighestCellMicrovolts && fresh))
            {
                Result.HighestCellMicrovolts = microvolts;
                Result.HighestCellFresh = fresh;
            }

            if (!any || microvolts < Result.LowestCellMicrovolts || (microvolts == Result.LowestCellMicrovolts && fresh))
            {
                Result.LowestCellMicrovolts = microvolts;
                Result.LowestCellFresh = fresh;
            }

            any = true;
        }

        Result.AnyCellGood = any;
    }

    private void FindTemperatureExtremes()
    {
        bool any = false;

        for (int i = 0; i < Result.TemperatureDeciCelsius.Length; i++)
        {
            Signal sensor = Result.TemperatureDeciCelsius[i];
            int deciCelsius = sensor.Value;
            bool fresh = sensor.AgeMilliseconds == 0;

            if (sensor.Quality != SignalQuality.Good)
            {
                continue;
            }

            if (!any || deciCelsius > Result.HottestDeciCelsius || (deciCelsius == Result.HottestDeciCelsius && fresh))
            {
                Result.HottestDeciCelsius = deciCelsius;
                Result.HottestFresh = fresh;
            }

            if (!any || deciCelsius < Result.ColdestDeciCelsius || (deciCelsius == Result.ColdestDeciCelsius && fresh))
            {
                Result.ColdestDeciCelsius = deciCelsius;
                Result.ColdestFresh = fresh;
            }

            any = true;
        }

        Result.AnyTemperatureGood = any;
    }
}
