using UnitsNet;

namespace InvertedAnodeBms.Esp32;

/// <summary>Turns configuration quantities into the integers that the firmware computes with, once, at start.</summary>
public static class Units
{
    /// <summary>Resistance in microohms, rounded.</summary>
    public static long Microohms(ElectricResistance resistance)
    {
        return (long)(resistance.Microohms + 0.5);
    }

    /// <summary>Resistance in ohms, rounded.</summary>
    public static int Ohms(ElectricResistance resistance)
    {
        return (int)(resistance.Ohms + 0.5);
    }

    /// <summary>Potential in microvolts, rounded; not for negative values.</summary>
    public static int Microvolts(ElectricPotential potential)
    {
        return (int)(potential.Microvolts + 0.5);
    }

    /// <summary>Current in microamps, rounded; not for negative values.</summary>
    public static int Microamps(ElectricCurrent current)
    {
        return (int)(current.Microamperes + 0.5);
    }
}
