using UnitsNet.Units;

namespace UnitsNet;

/// <summary>An electric resistance. Desktop stand-in for the nanoFramework quantity: the members that boards use.</summary>
public readonly struct ElectricResistance
{
    private readonly double _baseValue;

    /// <summary>Takes a value in a unit.</summary>
    public ElectricResistance(double value, ElectricResistanceUnit unit)
    {
        _baseValue = value * FactorOf(unit);
    }

    /// <summary>Value in ohms.</summary>
    public double Ohms => _baseValue / FactorOf(ElectricResistanceUnit.Ohm);

    /// <summary>Value in kiloohms.</summary>
    public double Kiloohms => _baseValue / FactorOf(ElectricResistanceUnit.Kiloohm);

    /// <summary>Value in milliohms.</summary>
    public double Milliohms => _baseValue / FactorOf(ElectricResistanceUnit.Milliohm);

    /// <summary>Value in microohms.</summary>
    public double Microohms => _baseValue / FactorOf(ElectricResistanceUnit.Microohm);

    /// <summary>Takes a value in ohms.</summary>
    public static ElectricResistance FromOhms(double ohms)
    {
        return new ElectricResistance(ohms, ElectricResistanceUnit.Ohm);
    }

    /// <summary>Takes a value in kiloohms.</summary>
    public static ElectricResistance FromKiloohms(double kiloohms)
    {
        return new ElectricResistance(kiloohms, ElectricResistanceUnit.Kiloohm);
    }

    /// <summary>Takes a value in milliohms.</summary>
    public static ElectricResistance FromMilliohms(double milliohms)
    {
        return new ElectricResistance(milliohms, ElectricResistanceUnit.Milliohm);
    }

    /// <summary>Takes a value in microohms.</summary>
    public static ElectricResistance FromMicroohms(double microohms)
    {
        return new ElectricResistance(microohms, ElectricResistanceUnit.Microohm);
    }

    private static double FactorOf(ElectricResistanceUnit unit)
    {
        return unit switch
        {
            ElectricResistanceUnit.Ohm => 1,
            ElectricResistanceUnit.Kiloohm => 1e3,
            ElectricResistanceUnit.Milliohm => 1e-3,
            ElectricResistanceUnit.Microohm => 1e-6,
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
    }
}
