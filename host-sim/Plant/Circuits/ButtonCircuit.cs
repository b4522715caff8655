using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>A button to ground on a pin with a pull-up.</summary>
public sealed class ButtonCircuit
{
    private readonly VirtualPin _pin;
    private bool _pressed;
    private bool _stuck;

    /// <summary>Wires the button, released.</summary>
    public ButtonCircuit(VirtualPin pin)
    {
        _pin = pin;
        Pressed = false;
    }

    /// <summary>Somebody holds the button down.</summary>
    public bool Pressed
    {
        get => _pressed;
        set
        {
            _pressed = value;
            Show();
        }
    }

    /// <summary>Fault: the contact is closed whether somebody presses or not.</summary>
    public bool Stuck
    {
        get => _stuck;
        set
        {
            _stuck = value;
            Show();
        }
    }

    private void Show()
    {
        _pin.ExternalLevel = !(_pressed || _stuck);
    }
}
