namespace UnitsNet.Units;

/// <summary>Units of <see cref="ElectricResistance"/> that boards use; numbers as in the nanoFramework package.</summary>
public enum ElectricResistanceUnit
{
    /// <summary>Ohm.</summary>
    Ohm = 6,

    /// <summary>Kiloohm.</summary>
    Kiloohm = 2,

    /// <summary>Milliohm.</summary>
    Milliohm = 5,

    /// <summary>Microohm.</summary>
    Microohm = 4,
}
