using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>A button to ground on a pin with a pull-up.</summary>
public sealed class ButtonCircuit
{
    private readonly VirtualPin _pin;

    /// <summary>Wires the button, released.</summary>
    public ButtonCircuit(VirtualPin pin)
    {
        _pin = pin;
        Pressed = false;
    }

    /// <summary>The button is held down.</summary>
    public bool Pressed
    {
        get => _pin.ExternalLevel == false;
        set => _pin.ExternalLevel = !value;
    }
}
