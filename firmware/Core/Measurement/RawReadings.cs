namespace InvertedAnodeBms.Core.Measurement;

/// <summary>
/// What the front end delivers in one tick: nominal physical units before calibration, a status beside each value.
/// One instance lives as long as the controller; drivers overwrite it.
/// </summary>
public sealed class RawReadings
{
    /// <summary>Voltage of each cell, lowest cell in the stack first, in microvolts.</summary>
    public readonly int[] CellMicrovolts;

    /// <summary>Status of each entry of <see cref="CellMicrovolts"/>.</summary>
    public readonly ReadStatus[] CellStatus;

    /// <summary>Pack current in microamps, positive when charging.</summary>
    public int PackMicroamps;

    /// <summary>Status of <see cref="PackMicroamps"/>.</summary>
    public ReadStatus PackStatus;

    /// <summary>Temperature of each sensor in 0.1 degC.</summary>
    public readonly int[] TemperatureDeciCelsius;

    /// <summary>Status of each entry of <see cref="TemperatureDeciCelsius"/>.</summary>
    public readonly ReadStatus[] TemperatureStatus;

    /// <summary>The external reference of the converter is fitted and not plausible: what was read with it means nothing.</summary>
    public bool ReferenceFailed;

    /// <summary>The charger input carries a voltage.</summary>
    public bool ChargerPresent;

    /// <summary>Largest current the charger can give now, in microamps; 0 without a charger.</summary>
    public int ChargerMicroamps;

    /// <summary>Smallest current the charger can be set to, in microamps: below it gives nothing. 0 when it follows any.</summary>
    public int ChargerLeastMicroamps;

    /// <summary>The load asks for energy (power switch of the wearable).</summary>
    public bool LoadRequested;

    /// <summary>The presence button is held down.</summary>
    public bool ButtonPressed;

    /// <summary>Creates empty readings; every status is <see cref="ReadStatus.NotRead"/>.</summary>
    /// <param name="cellCount">Cells in series, 1 to 4.</param>
    /// <param name="temperatureCount">Temperature sensors, at least 1.</param>
    public RawReadings(int cellCount, int temperatureCount)
    {
        CellMicrovolts = new int[cellCount];
        CellStatus = new ReadStatus[cellCount];
        TemperatureDeciCelsius = new int[temperatureCount];
        TemperatureStatus = new ReadStatus[temperatureCount];
    }

    /// <summary>Marks every channel as not read, so that a driver that returns early cannot leave an old value looking fresh.</summary>
    public void Clear()
    {
        for (int i = 0; i < CellStatus.Length; i++)
        {
            CellStatus[i] = ReadStatus.NotRead;
        }

        for (int i = 0; i < TemperatureStatus.Length; i++)
        {
            TemperatureStatus[i] = ReadStatus.NotRead;
        }

        PackStatus = ReadStatus.NotRead;
        ReferenceFailed = false;
        ChargerPresent = false;
        ChargerMicroamps = 0;
        ChargerLeastMicroamps = 0;
        LoadRequested = false;
        ButtonPressed = false;
    }
}
