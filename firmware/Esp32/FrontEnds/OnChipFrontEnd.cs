using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Ads1115;
using InvertedAnodeBms.Esp32.Thermistor;

namespace InvertedAnodeBms.Esp32.FrontEnds;

/// <summary>One cell on the chip's own ADC: voltage through a divider, current through a shunt amplifier, one thermistor.</summary>
/// <remarks>With an ADS1115 fitted the cell voltage comes from there, one tick later and sixteen times finer.</remarks>
public sealed class OnChipFrontEnd : IFrontEnd
{
    private readonly AdcReference _reference;
    private readonly OversampledAdcChannel _cell;
    private readonly VoltageDivider _cellDivider;
    private readonly OversampledAdcChannel _current;
    private readonly ShuntAmplifier _amplifier;
    private readonly NtcThermistor _thermistor;
    private readonly PanelInputs _panel;
    private readonly Ads1115Adc? _fineCell;

    /// <summary>Binds the channels.</summary>
    /// <param name="reference">External reference that corrects the others.</param>
    /// <param name="cell">Channel of the cell divider.</param>
    /// <param name="cellDivider">Divider of the cell voltage; the same resistors feed both converters.</param>
    /// <param name="current">Channel of the shunt amplifier.</param>
    /// <param name="amplifier">Shunt amplifier.</param>
    /// <param name="thermistor">Thermistor on the cell.</param>
    /// <param name="panel">Digital inputs.</param>
    /// <param name="fineCell">ADS1115 input on the cell divider, or null when not fitted.</param>
    public OnChipFrontEnd(
        AdcReference reference,
        OversampledAdcChannel cell,
        VoltageDivider cellDivider,
        OversampledAdcChannel current,
        ShuntAmplifier amplifier,
        NtcThermistor thermistor,
        PanelInputs panel,
        Ads1115Adc? fineCell)
    {
        _reference = reference;
        _cell = cell;
        _cellDivider = cellDivider;
        _current = current;
        _amplifier = amplifier;
        _thermistor = thermistor;
        _panel = panel;
        _fineCell = fineCell;
    }

    /// <inheritdoc/>
    public void Acquire(RawReadings readings)
    {
        _reference.Update();
        readings.ReferenceFailed = !_reference.Plausible;
        ReadCell(readings);
        ReadCurrent(readings);
        readings.TemperatureStatus[0] = _thermistor.Read();
        readings.TemperatureDeciCelsius[0] = _thermistor.DeciCelsius;
        _panel.Read(readings);
    }

    private void ReadCell(RawReadings readings)
    {
        if (_fineCell != null)
        {
            readings.CellStatus[0] = _fineCell.ReadAndStart();
            readings.CellMicrovolts[0] = _cellDivider.InputMicrovolts(_fineCell.InputMicrovolts);
            return;
        }

        _cell.Read();

        if (!_reference.Plausible || _cell.AtFloor)
        {
            readings.CellStatus[0] = _reference.Plausible ? ReadStatus.Open : ReadStatus.Failed;
            return;
        }

        // At the ceiling the cell has at least this voltage: the over-voltage limits, which latch, must see it.
        readings.CellStatus[0] = ReadStatus.Fresh;
        readings.CellMicrovolts[0] = _cellDivider.InputMicrovolts(_reference.Correct(_cell.PinMicrovolts));
    }

    private void ReadCurrent(RawReadings readings)
    {
        _current.Read();

        if (!_reference.Plausible)
        {
            readings.PackStatus = ReadStatus.Failed;
            return;
        }

        // An amplifier at its end means "at least this much": the over-current limits, which latch, must see it.
        readings.PackStatus = ReadStatus.Fresh;
        readings.PackMicroamps = _amplifier.Microamps(_reference.Correct(_current.PinMicrovolts));
    }
}
