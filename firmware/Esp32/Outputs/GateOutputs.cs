using System.Device.Gpio;
using InvertedAnodeBms.Core.Charging;
using nanoFramework.Runtime.Native;

namespace InvertedAnodeBms.Esp32.Outputs;

/// <summary>Charge gate, discharge gate, charge current and heartbeat of a board.</summary>
/// <remarks>
/// The gates conduct only while the circuit also sees heartbeat edges: see the README of the board. Every tick writes every output again, so a
/// disturbed output does not stay wrong. A charger that is not known to obey gets no open gate, whatever was decided.
/// </remarks>
public sealed class GateOutputs : IActuators
{
    private readonly GpioPin _chargeGate;
    private readonly GpioPin _dischargeGate;
    private readonly GpioPin _heartbeat;
    private readonly ICharger _charger;

    /// <summary>Opens the pins; all low, so all off.</summary>
    /// <param name="gpio">GPIO of the chip.</param>
    /// <param name="chargeGatePin">GPIO of the charge gate, with an external pull-down.</param>
    /// <param name="dischargeGatePin">GPIO of the discharge gate, with an external pull-down.</param>
    /// <param name="heartbeatPin">GPIO of the heartbeat.</param>
    /// <param name="charger">Charge current output.</param>
    public GateOutputs(GpioController gpio, int chargeGatePin, int dischargeGatePin, int heartbeatPin, ICharger charger)
    {
        _chargeGate = OpenLow(gpio, chargeGatePin);
        _dischargeGate = OpenLow(gpio, dischargeGatePin);
        _heartbeat = OpenLow(gpio, heartbeatPin);
        _charger = charger;
    }

    /// <inheritdoc/>
    public void Apply(Decision decision)
    {
        if (!decision.ChargeGateOn)
        {
            _chargeGate.Write(PinValue.Low);
        }

        if (!decision.DischargeGateOn)
        {
            _dischargeGate.Write(PinValue.Low);
        }

        bool obeys = _charger.SetMicroamps(decision.ChargeMicroamps);

        if (!obeys)
        {
            _chargeGate.Write(PinValue.Low);
        }

        if (decision.ChargeGateOn && obeys)
        {
            _chargeGate.Write(PinValue.High);
        }

        if (decision.DischargeGateOn)
        {
            _dischargeGate.Write(PinValue.High);
        }
    }

    /// <inheritdoc/>
    public void Beat()
    {
        _heartbeat.Toggle();
    }

    /// <inheritdoc/>
    public void Restart()
    {
        _chargeGate.Write(PinValue.Low);
        _dischargeGate.Write(PinValue.Low);
        _charger.SetMicroamps(0);
        Power.RebootDevice(RebootOption.NormalReboot);
    }

    private static GpioPin OpenLow(GpioController gpio, int pinNumber)
    {
        GpioPin pin = gpio.OpenPin(pinNumber, PinMode.Output);
        pin.Write(PinValue.Low);
        return pin;
    }
}
