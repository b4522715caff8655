namespace InvertedAnodeBms.Core.Measurement;

/// <summary>Result of the measurement stage: every signal, and the extremes the later stages decide on.</summary>
public sealed class Measurements
{
    /// <summary>Voltage of each cell in microvolts, lowest cell in the stack first.</summary>
    public readonly Signal[] CellMicrovolts;

    /// <summary>Pack current in microamps, positive when charging.</summary>
    public readonly Signal PackMicroamps = new Signal();

    /// <summary>Temperature of each sensor in 0.1 degC.</summary>
    public readonly Signal[] TemperatureDeciCelsius;

    /// <summary>Qualities that at least one signal has, bit n for <see cref="SignalQuality"/> n.</summary>
    public int QualityMask;

    /// <summary>The external reference of the converter is fitted and not plausible.</summary>
    public bool ReferenceFailed;

    /// <summary>A read failed in this tick: bus or converter. One such read leaves the signal good.</summary>
    public bool ReadFailed;

    /// <summary>Every signal is good.</summary>
    public bool AllGood;

    /// <summary>Every cell voltage is good.</summary>
    public bool CellsGood;

    /// <summary>At least one cell voltage is good: the extremes of the cells are those of the good ones, and old while there is none.</summary>
    public bool AnyCellGood;

    /// <summary>Every temperature is good.</summary>
    public bool TemperaturesGood;

    /// <summary>At least one temperature is good: the extremes are those of the good ones, and old while there is none.</summary>
    public bool AnyTemperatureGood;

    /// <summary>Voltage of the highest cell among the good ones, in microvolts.</summary>
    public int HighestCellMicrovolts;

    /// <summary>Voltage of the lowest cell among the good ones, in microvolts.</summary>
    public int LowestCellMicrovolts;

    /// <summary>Temperature of the hottest sensor among the good ones, in 0.1 degC.</summary>
    public int HottestDeciCelsius;

    /// <summary>Temperature of the coldest sensor among the good ones, in 0.1 degC.</summary>
    public int ColdestDeciCelsius;

    /// <summary>The cell that is highest was sampled in this tick; the value may be a repeated one otherwise.</summary>
    public bool HighestCellFresh;

    /// <summary>The cell that is lowest was sampled in this tick.</summary>
    public bool LowestCellFresh;

    /// <summary>The sensor that is hottest was sampled in this tick.</summary>
    public bool HottestFresh;

    /// <summary>The sensor that is coldest was sampled in this tick.</summary>
    public bool ColdestFresh;

    /// <summary>Creates signals without data.</summary>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    /// <param name="temperatureCount">Temperature sensors, at least 1.</param>
    public Measurements(int cellCount, int temperatureCount)
    {
        CellMicrovolts = NewSignals(cellCount);
        TemperatureDeciCelsius = NewSignals(temperatureCount);
    }

    private static Signal[] NewSignals(int count)
    {
        Signal[] signals = new Signal[count];

        for (int i = 0; i < count; i++)
        {
            signals[i] = new Signal();
        }

        return signals;
    }
}
