namespace InvertedAnodeBms.Core.Measurement;

/// <summary>Ranges, ages, error bounds and calibrations of all channels of one board.</summary>
public sealed class MeasurementSettings
{
    /// <summary>Every cell voltage channel, in microvolts.</summary>
    public ChannelSettings CellVoltage = null!;

    /// <summary>The pack current channel, in microamps.</summary>
    public ChannelSettings PackCurrent = null!;

    /// <summary>Every temperature channel, in 0.1 degC.</summary>
    public ChannelSettings Temperature = null!;

    /// <summary>Calibration of this individual board.</summary>
    public BoardCalibration Calibration = null!;

    /// <summary>Largest gain error of the calibrated current, in ppm of reading.</summary>
    public int CurrentGainErrorPpm;

    /// <summary>Largest offset of the calibrated current, in microamps.</summary>
    public int CurrentOffsetErrorMicroamps;

    /// <summary>
    /// A current is the mean over the time since the sample before, as of a converter that integrates without a gap (sigma-delta read once a
    /// conversion, charge accumulator of an INA228): no charge of a pulse between two samples is in doubt.
    /// </summary>
    public bool CurrentIntegrates;

    /// <summary>Largest error of a calibrated cell voltage, in microvolts.</summary>
    public int VoltageErrorMicrovolts;

    /// <summary>Settings with the same values.</summary>
    public MeasurementSettings Copy()
    {
        return (MeasurementSettings)MemberwiseClone();
    }
}
