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

    /// <summary>The most it can give, in amperes: a small charger does not reach what it is told.</summary>
    public double MostAmperes { get; set; } = double.PositiveInfinity;

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

    /// <summary>Fault: share by which the supply of the PWM output is off, and with it what the filter makes of the duty.</summary>
    public double SupplyError { get; set; }

    /// <summary>Fault: current it draws from the pack, in amperes; null while it does not.</summary>
    public double? ReverseAmperes { get; set; }

    /// <summary>Highest pack voltage it brings about, in volts.</summary>
    public double MostVolts => Watchdog?.Volts ?? _complianceVolts;

    /// <summary>Current it would push into any pack through a conducting gate, in amperes; negative only when it draws by a fault.</summary>
    public double WantedAmperes
    {
        get
        {
            if (!Present || PresentPinStuck)
            {
                return 0;
            }

            return -ReverseAmperes ?? Watchdog?.Amperes ?? StubbornAmperes ?? Obeyed();
        }
    }

    /// <summary>Current it pushes into a pack through a conducting gate, in amperes.</summary>
    /// <param name="packVolts">Voltage of the pack.</param>
    public double Amperes(double packVolts)
    {
        return packVolts >= MostVolts ? 0 : WantedAmperes;
    }

    private double Obeyed()
    {
        double set = _setPin.PwmDuty * _fullScaleAmperes * (1 + SupplyError) * (1 + Ripple);
        return Math.Clamp(set + _offsetAmperes, 0, MostAmperes);
    }

    private void Show()
    {
        _presentPin.ExternalLevel = _present || _presentPinStuck;
    }
}
