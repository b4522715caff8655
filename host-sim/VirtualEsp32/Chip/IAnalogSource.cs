namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>A circuit node that the ADC can sample.</summary>
public interface IAnalogSource
{
    /// <summary>Voltage of the node now, in volts against the chip's ground.</summary>
    double ReadVolts();
}
