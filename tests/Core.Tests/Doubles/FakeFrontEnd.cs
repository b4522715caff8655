using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Sensors whose readings a test sets: at first a healthy pack at rest.</summary>
public sealed class FakeFrontEnd : IFrontEnd
{
    public readonly int[] CellMicrovolts;
    public readonly int[] TemperatureDeciCelsius;
    public readonly ReadStatus[] CellStatus;
    public readonly ReadStatus[] TemperatureStatus;
    public int PackMicroamps;

    /// <summary>What the voltages answer a current with; at first nothing, as a frozen reading.</summary>
    public int ResistanceMilliohms;
    public ReadStatus PackStatus = ReadStatus.Fresh;
    public bool ChargerPresent;
    public int ChargerMicroamps = 25_000;
    public bool LoadRequested;
    public bool ButtonPressed;

    public FakeFrontEnd(int cellCount, int temperatureCount)
    {
        CellMicrovolts = new int[cellCount];
        CellStatus = new ReadStatus[cellCount];
        TemperatureDeciCelsius = new int[temperatureCount];
        TemperatureStatus = new ReadStatus[temperatureCount];
        SetCells(3_432_000);
        SetTemperatures(250);
        SetStatus(ReadStatus.Fresh);
    }

    public void SetCells(int microvolts)
    {
        for (int i = 0; i < CellMicrovolts.Length; i++)
        {
            CellMicrovolts[i] = microvolts;
        }
    }

    public void SetTemperatures(int deciCelsius)
    {
        for (int i = 0; i < TemperatureDeciCelsius.Length; i++)
        {
            TemperatureDeciCelsius[i] = deciCelsius;
        }
    }

    public void SetStatus(ReadStatus status)
    {
        for (int i = 0; i < CellStatus.Length; i++)
        {
            CellStatus[i] = status;
        }

        for (int i = 0; i < TemperatureStatus.Length; i++)
        {
            TemperatureStatus[i] = status;
        }

        PackStatus = status;
    }

    public void Acquire(RawReadings readings)
    {
        for (int i = 0; i < CellMicrovolts.Length; i++)
        {
            readings.CellMicrovolts[i] = CellMicrovolts[i] + (PackMicroamps / 1000 * ResistanceMilliohms);
            readings.CellStatus[i] = CellStatus[i];
        }

        for (int i = 0; i < TemperatureDeciCelsius.Length; i++)
        {
            readings.TemperatureDeciCelsius[i] = TemperatureDeciCelsius[i];
            readings.TemperatureStatus[i] = TemperatureStatus[i];
        }

        readings.PackMicroamps = PackMicroamps;
        readings.PackStatus = PackStatus;
        readings.ChargerPresent = ChargerPresent;
        readings.ChargerMicroamps = ChargerPresent ? ChargerMicroamps : 0;
        readings.LoadRequested = LoadRequested;
        readings.ButtonPressed = ButtonPressed;
    }
}
