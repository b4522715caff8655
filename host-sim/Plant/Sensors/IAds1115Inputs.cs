namespace InvertedAnodeBms.Plant.Sensors;

/// <summary>What the pins of an ADS1115 see now.</summary>
public interface IAds1115Inputs
{
    /// <summary>Supply, in volts.</summary>
    double SupplyVolts { get; }

    /// <summary>Voltage at an input against ground, in volts.</summary>
    /// <param name="input">0 to 3 for AIN0 to AIN3.</param>
    double InputVolts(int input);
}
