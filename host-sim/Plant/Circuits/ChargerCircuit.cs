using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>Current source set by a filtered PWM signal, with gain and offset of its own, that cannot push above its compliance voltage.</summary>
public sealed class ChargerCircuit
{
    private const double WatchdogOhms = 10;

    private readonly VirtualPin _setPin;
    private readonly VirtualPin _presentPin;
    private readonly double _fullScaleAmperes;
    private readonly double _offsetAmperes;
    private readonly double _complianceVolts;
    private bool _present;
    private bool _presentPinStuck;

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
        get => _present;
        set
        {
            _present = value;
            Show();
        }
    }

    /// <summary>Ripple: share by which what it pushes is off now, as every charger's is a little.</summary>
    public double Ripple { get; set; }

    /// <summary>Fault: the pin says that there is a charger, and what is there pushes nothing.</summary>
    public bool PresentPinStuck
    {
        get => _presentPinStuck;
        set
        {
            _presentPinStuck = value;
            Show();
        }
    }

    /// <summary>Fault: current it pushes whatever is commanded, in amperes; null while it obeys.</summary>
    public double? StubbornAmperes { get; set; }

    /// <summary>Fault: what its own watchdog has reset it to; null while it obeys. It pushes up to that voltage, not to its compliance.</summary>
    public WatchdogReset? Watchdog { get; set; }

    /// <summary>Fault: current it draws from the pack, in amperes; null while it does not.</summary>
    public double? ReverseAmperes { get; set; }

    /// <summary>Current it pushes into a pack through a conducting gate, in amperes; negative only when it draws by a fault.</summary>
    /// <param name="packVolts">Voltage of the pack.</param>
    public double Amperes(double packVolts)
    {
        if (!Present || PresentPinStuck)
        {
            return 0;
        }

        if (ReverseAmperes is double drawn)
        {
            return packVolts > 0 ? -drawn : 0;
        }

        if (Watchdog is WatchdogReset reset)
        {
            return Math.Clamp((reset.Volts - packVolts) / WatchdogOhms, 0, reset.Amperes);
        }

        double obeyed = (_setPin.PwmDuty * _fullScaleAmperes * (1 + Ripple)) + _offsetAmperes;
        return packVolts >= _complianceVolts ? 0 : StubbornAmperes ?? Math.Max(0, obeyed);
    }

    private void Show()
    {
        _presentPin.ExternalLevel = _present || _presentPinStuck;
    }
}
