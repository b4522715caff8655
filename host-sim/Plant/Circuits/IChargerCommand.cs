namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>What tells a charger how much to push: a filtered PWM signal, or a charger chip that the firmware has written to.</summary>
public interface IChargerCommand
{
    /// <summary>Highest pack voltage it brings about, in volts.</summary>
    double MostVolts { get; }

    /// <summary>The current tapers before that voltage, as that of a charger with a voltage loop; otherwise it is cut there.</summary>
    bool Regulates { get; }

    /// <summary>Current into a pack far below that voltage, in amperes, not negative.</summary>
    /// <param name="packVolts">Voltage of the pack.</param>
    /// <param name="supplyError">Share by which the 3.3 V supply is off.</param>
    /// <param name="ripple">Share by which what it pushes is off now.</param>
    double SetAmperes(double packVolts, double supplyError, double ripple);
}
