namespace UnitsNet.Units;

/// <summary>Units of <see cref="ElectricPotential"/> that boards use; numbers as in the nanoFramework package.</summary>
public enum ElectricPotentialUnit
{
    /// <summary>Volt.</summary>
    Volt = 5,

    /// <summary>Millivolt.</summary>
    Millivolt = 4,

    /// <summary>Microvolt.</summary>
    Microvolt = 3,
}
