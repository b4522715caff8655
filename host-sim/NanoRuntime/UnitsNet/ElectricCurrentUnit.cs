namespace UnitsNet.Units;

/// <summary>Units of <see cref="ElectricCurrent"/> that boards use; numbers as in the nanoFramework package.</summary>
public enum ElectricCurrentUnit
{
    /// <summary>Ampere.</summary>
    Ampere = 1,

    /// <summary>Milliampere.</summary>
    Milliampere = 6,

    /// <summary>Microampere.</summary>
    Microampere = 5,
}
