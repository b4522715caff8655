namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>What the pins and the package of an INA228 see now.</summary>
public interface IIna228Inputs
{
    /// <summary>Voltage at VBUS against the chip's own ground, in volts.</summary>
    double BusVolts { get; }

    /// <summary>Voltage from IN+ to IN-, in volts.</summary>
    double ShuntVolts { get; }

    /// <summary>Temperature of the die, in degC.</summary>
    double DieCelsius { get; }
}
