using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>Current source set by a filtered PWM signal, with gain and offset of its own, that cannot push above its compliance voltage.</summary>
public sealed class ChargerCircuit
{
    private readonly VirtualPin _setPin;
    private readonly VirtualPin _presentPin;
    private readonly double _fullScaleAmperes;
    private readonly double _offsetAmperes;
    private readonly double _complianceVolts;

    /// <summary>Wires the charger.</summary>
    /// <param name="setPin">PWM pin.</param>
    /// <param name="presentPin">Pin that tells the firmware about the charger.</param>
    /// <param name="fullScaleAmperes">True current at a duty of one.</param>
    /// <param name="offsetAmperes">True current at a duty of zero.</param>
    /// <param name="complianceVolts">Highest pack voltage it can still push current into.</param>
    public ChargerCircuit(VirtualPin setPin, VirtualPin presentPin, double fullScaleAmperes, double offsetAmperes, double complianceVolts)
    {
        _setPin = setPin;
        _presentPin = presentPin;
        _fullScaleAmperes = fullScaleAmperes;
        _offsetAmperes = offsetAmperes;
        _complianceVolts = complianceVolts;
        Present = false;
    }

    /// <summary>The charger is plugged in.</summary>
    public bool Present
    {
        get => _presentPin.ExternalLevel ?? false;
        set => _presentPin.ExternalLevel = value;
    }

    /// <summary>The most it can give, in amperes: a small charger does not reach what it is told.</summary>
    public double MostAmperes { get; set; } = double.PositiveInfinity;

    /// <summary>Current it pushes into a pack through a conducting gate, in amperes, not negative.</summary>
    public double Amperes(double packVolts)
    {
        if (!Present || packVolts >= _complianceVolts)
        {
            return 0;
        }

        return Math.Clamp((_setPin.PwmDuty * _fullScaleAmperes) + _offsetAmperes, 0, MostAmperes);
    }
}
