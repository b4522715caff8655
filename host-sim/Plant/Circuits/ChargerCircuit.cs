using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>The charger at the dock: pushes what it is told to, and not above its own voltage.</summary>
public sealed class ChargerCircuit
{
    private readonly IChargerCommand _command;
    private readonly VirtualPin _presentPin;
    private bool _present;
    private bool _presentPinStuck;

    /// <summary>Wires a current source that follows a filtered PWM signal.</summary>
    /// <param name="setPin">PWM pin.</param>
    /// <param name="presentPin">Pin that tells the firmware about the charger.</param>
    /// <param name="fullScaleAmperes">True current at a duty of one.</param>
    /// <param name="offsetAmperes">True current at a duty of zero.</param>
    /// <param name="complianceVolts">Highest pack voltage it can still push current into.</param>
    public ChargerCircuit(VirtualPin setPin, VirtualPin presentPin, double fullScaleAmperes, double offsetAmperes, double complianceVolts)
        : this(new PwmCommand(setPin, fullScaleAmperes, offsetAmperes, complianceVolts), presentPin)
    {
    }

    /// <summary>Wires a charger.</summary>
    /// <param name="command">What tells it how much to push.</param>
    /// <param name="presentPin">Pin that tells the firmware about the charger.</param>
    public ChargerCircuit(IChargerCommand command, VirtualPin presentPin)
    {
        _command = command;
        _presentPin = presentPin;
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
    public double MostVolts => Watchdog?.Volts ?? _command.MostVolts;

    /// <summary>Its current tapers before that voltage.</summary>
    public bool Regulates => _command.Regulates;

    /// <summary>Current it would push through a conducting gate into a pack far below its voltage, in amperes; negative only by a fault.</summary>
    /// <param name="packVolts">Voltage of the pack.</param>
    public double WantedAmperes(double packVolts)
    {
        if (!Present || PresentPinStuck)
        {
            return 0;
        }

        return -ReverseAmperes ?? Watchdog?.Amperes ?? StubbornAmperes ?? Obeyed(packVolts);
    }

    /// <summary>Current it pushes into a pack through a conducting gate, in amperes.</summary>
    /// <param name="packVolts">Voltage of the pack.</param>
    public double Amperes(double packVolts)
    {
        return packVolts >= MostVolts ? 0 : WantedAmperes(packVolts);
    }

    private double Obeyed(double packVolts)
    {
        return Math.Min(_command.SetAmperes(packVolts, SupplyError, Ripple), MostAmperes);
    }

    private void Show()
    {
        _presentPin.ExternalLevel = _present || _presentPinStuck;
    }
}
