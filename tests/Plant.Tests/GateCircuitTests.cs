using System.Device.Gpio;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Tests;

[TestClass]
public sealed class GateCircuitTests
{
    private const long HoldMicroseconds = 430_000;

    private readonly VirtualChip _chip = new();
    private readonly GpioPin _heartbeat;
    private readonly GateCircuit _circuit;

    public GateCircuitTests()
    {
        _chip.PlugIn();
        GpioController gpio = new();
        gpio.OpenPin(25, PinMode.Output).Write(PinValue.High);
        _heartbeat = gpio.OpenPin(27, PinMode.Output);
        _circuit = new GateCircuit(_chip.Pins[25], _chip.Pins[27], HoldMicroseconds * 1e-6);
        _chip.Clock.Advance(1_000_000);
    }

    [TestMethod]
    public void WithoutAHeartbeatTheGateNeverConducts()
    {
        Assert.IsFalse(Conducts());
    }

    [TestMethod]
    public void ARisingEdgeHoldsTheGateForTheHoldTime()
    {
        _heartbeat.Toggle();
        Wait(HoldMicroseconds - 1);
        Assert.IsTrue(Conducts());
        Wait(1);
        Assert.IsFalse(Conducts(), "stuck high");
    }

    [TestMethod]
    public void AFallingEdgeFeedsNothing()
    {
        _heartbeat.Toggle();
        Wait(HoldMicroseconds - 1);
        _heartbeat.Toggle();
        Wait(1);
        Assert.IsFalse(Conducts(), "stuck low");
    }

    [TestMethod]
    public void OneLongestTickBetweenOrdinaryOnesKeepsTheGateAndTwoLoseIt()
    {
        Beat(100_000);
        Beat(100_000);
        Beat(300_000);
        Assert.IsTrue(Conducts());
        Beat(100_000);
        Assert.IsTrue(Conducts());

        Beat(100_000);
        Beat(300_000);
        Wait(300_000);
        Assert.IsFalse(Conducts());
    }

    private void Beat(long microsecondsBefore)
    {
        Wait(microsecondsBefore);
        _heartbeat.Toggle();
    }

    private void Wait(long microseconds)
    {
        _chip.Clock.Advance(microseconds);
    }

    private bool Conducts()
    {
        return _circuit.ConductsAt(_chip.Clock.Microseconds);
    }
}
