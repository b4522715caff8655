using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>Current set by a filtered PWM signal of the 3.3 V supply, with gain and offset of its own.</summary>
/// <param name="pin">PWM pin.</param>
/// <param name="fullScaleAmperes">True current at a duty of one.</param>
/// <param name="offsetAmperes">True current at a duty of zero.</param>
/// <param name="complianceVolts">Highest pack voltage it can still push current into.</param>
public sealed class PwmCommand(VirtualPin pin, double fullScaleAmperes, double offsetAmperes, double complianceVolts) : IChargerCommand
{
    /// <inheritdoc/>
    public double MostVolts => complianceVolts;

    /// <inheritdoc/>
    public bool Regulates => false;

    /// <inheritdoc/>
    public double SetAmperes(double packVolts, double supplyError, double ripple)
    {
        return Math.Max(0, (pin.PwmDuty * fullScaleAmperes * (1 + supplyError) * (1 + ripple)) + offsetAmperes);
    }
}
