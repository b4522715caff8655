using UnitsNet.Units;

namespace UnitsNet;

/// <summary>An electric current. Desktop stand-in for the nanoFramework quantity: the members that boards use.</summary>
public readonly struct ElectricCurrent
{
    private readonly double _baseValue;

    /// <summary>Takes a value in a unit.</summary>
    public ElectricCurrent(double value, ElectricCurrentUnit unit)
    {
        _baseValue = value * FactorOf(unit);
    }

    /// <summary>Value in amperes.</summary>
    public double Amperes => _baseValue / FactorOf(ElectricCurrentUnit.Ampere);

    /// <summary>Value in milliamperes.</summary>
    public double Milliamperes => _baseValue / FactorOf(ElectricCurrentUnit.Milliampere);

    /// <summary>Value in microamperes.</summary>
    public double Microamperes => _baseValue / FactorOf(ElectricCurrentUnit.Microampere);

    /// <summary>Takes a value in amperes.</summary>
    public static ElectricCurrent FromAmperes(double amperes)
    {
        return new ElectricCurrent(amperes, ElectricCurrentUnit.Ampere);
    }

    /// <summary>Takes a value in milliamperes.</summary>
    public static ElectricCurrent FromMilliamperes(double milliamperes)
    {
        return new ElectricCurrent(milliamperes, ElectricCurrentUnit.Milliampere);
    }

    /// <summary>Takes a value in microamperes.</summary>
    public static ElectricCurrent FromMicroamperes(double microamperes)
    {
        return new ElectricCurrent(microamperes, ElectricCurrentUnit.Microampere);
    }

    private static double FactorOf(ElectricCurrentUnit unit)
    {
        return unit switch
        {
            ElectricCurrentUnit.Ampere => 1,
            ElectricCurrentUnit.Milliampere => 1e-3,
            ElectricCurrentUnit.Microampere => 1e-6,
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
    }
}
