using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Ina228;
using InvertedAnodeBms.Esp32.Thermistor;

namespace InvertedAnodeBms.Esp32.FrontEnds;

/// <summary>
/// Cells in series with one INA228 each: every chip measures from the bottom of the stack to the top of its cell, so an upper cell is a
/// difference. The current is that of the lowest chip.
/// </summary>
public sealed class Ina228StackFrontEnd : IFrontEnd
{
    private readonly Ina228Sensor[] _sensors;
    private readonly AdcReference _reference;
    private readonly NtcThermistor[] _thermistors;
    private readonly PanelInputs _panel;

    /// <summary>Binds the chips.</summary>
    /// <param name="sensors">One per cell, lowest cell first.</param>
    /// <param name="reference">External reference that corrects the thermistor channels.</param>
    /// <param name="thermistors">One per cell or fewer.</param>
    /// <param name="panel">Digital inputs.</param>
    public Ina228StackFrontEnd(Ina228Sensor[] sensors, AdcReference reference, NtcThermistor[] thermistors, PanelInputs panel)
    {
        _sensors = sensors;
        _reference = reference;
        _thermistors = thermistors;
        _panel = panel;
    }

    /// <inheritdoc/>
    public void Acquire(RawReadings readings)
    {
        int belowMicrovolts = 0;
        ReadStatus belowStatus = ReadStatus.Fresh;

        for (int i = 0; i < _sensors.Length; i++)
        {
            ReadStatus status = _sensors[i].Read();
            readings.CellStatus[i] = belowStatus == ReadStatus.Fresh ? status : belowStatus;
            readings.CellMicrovolts[i] = _sensors[i].BusMicrovolts - belowMicrovolts;
            belowMicrovolts = _sensors[i].BusMicrovolts;
            belowStatus = status;

            if (i == 0)
            {
                readings.PackStatus = status;
                readings.PackMicroamps = _sensors[0].ShuntMicroamps;
            }
        }

        _reference.Update();
        readings.ReferenceFailed = !_reference.Plausible;

        for (int i = 0; i < _thermistors.Length; i++)
        {
            readings.TemperatureStatus[i] = _thermistors[i].Read();
            readings.TemperatureDeciCelsius[i] = _thermistors[i].DeciCelsius;
        }

        _panel.Read(readings);
    }
}
