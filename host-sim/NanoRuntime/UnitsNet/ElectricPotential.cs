using UnitsNet.Units;

namespace UnitsNet;

/// <summary>An electric potential. Desktop stand-in for the nanoFramework quantity: the members that boards use.</summary>
public readonly struct ElectricPotential
{
    private readonly double _baseValue;

    /// <summary>Takes a value in a unit.</summary>
    public ElectricPotential(double value, ElectricPotentialUnit unit)
    {
        _baseValue = value * FactorOf(unit);
    }

    /// <summary>Value in volts.</summary>
    public double Volts => _baseValue / FactorOf(ElectricPotentialUnit.Volt);

    /// <summary>Value in millivolts.</summary>
    public double Millivolts => _baseValue / FactorOf(ElectricPotentialUnit.Millivolt);

    /// <summary>Value in microvolts.</summary>
    public double Microvolts => _baseValue / FactorOf(ElectricPotentialUnit.Microvolt);

    /// <summary>Takes a value in volts.</summary>
    public static ElectricPotential FromVolts(double volts)
    {
        return new ElectricPotential(volts, ElectricPotentialUnit.Volt);
    }

    /// <summary>Takes a value in millivolts.</summary>
    public static ElectricPotential FromMillivolts(double millivolts)
    {
        return new ElectricPotential(millivolts, ElectricPotentialUnit.Millivolt);
    }

    /// <summary>Takes a value in microvolts.</summary>
    public static ElectricPotential FromMicrovolts(double microvolts)
    {
        return new ElectricPotential(microvolts, ElectricPotentialUnit.Microvolt);
    }

    private static double FactorOf(ElectricPotentialUnit unit)
    {
        return unit switch
        {
            ElectricPotentialUnit.Volt => 1,
            ElectricPotentialUnit.Millivolt => 1e-3,
            ElectricPotentialUnit.Microvolt => 1e-6,
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
    }
}
