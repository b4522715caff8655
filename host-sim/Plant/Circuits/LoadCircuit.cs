using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>What the pack feeds: a current, asked for by a switch that the firmware can read.</summary>
public sealed class LoadCircuit
{
    private readonly VirtualPin _requestPin;

    /// <summary>Wires the load, switched off.</summary>
    /// <param name="requestPin">Pin that tells the firmware about the switch.</param>
    public LoadCircuit(VirtualPin requestPin)
    {
        _requestPin = requestPin;
        Requested = false;
    }

    /// <summary>The load is switched on.</summary>
    public bool Requested
    {
        get => _requestPin.ExternalLevel ?? false;
        set => _requestPin.ExternalLevel = value;
    }

    /// <summary>Current it draws through a conducting gate while switched on, in amperes, not negative.</summary>
    public double DemandAmperes { get; set; }

    /// <summary>Fault: current it draws while switched on, in amperes, instead of its demand; null while it works.</summary>
    public double? HeavyAmperes { get; set; }

    /// <summary>Fault: resistance of a short across it, in ohm, infinite while there is none. It needs no switch.</summary>
    public double ShortOhms { get; set; } = double.PositiveInfinity;

    /// <summary>Current it draws now, in amperes, the short not counted.</summary>
    public double Amperes => Requested ? HeavyAmperes ?? DemandAmperes : 0;
}
