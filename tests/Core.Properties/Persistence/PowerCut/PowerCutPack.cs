using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>A pack of one cell whose program ends when the power fails, and what a host was told by then.</summary>
internal sealed class PowerCutPack
{
    private const int RestMicrovolts = 3_410_000;
    private const int Ohms = 2;

    private readonly FakeFrontEnd _frontEnd = new(1, 1);
    private readonly FakeActuators _actuators = new();
    private readonly FakeLink _link = new();
    private int _ticks;

    public PowerCutPack(MediumStore store)
        : this(store, Promise.None)
    {
    }

    /// <summary>The program starts anew; what was told before stands.</summary>
    public PowerCutPack(MediumStore store, Promise told)
    {
        Store = store;
        Told = told;
        Controller = new BmsController(Configurations.Pack(1, 1), _frontEnd, _actuators, _link, store);
    }

    public MediumStore Store { get; }

    public BmsController Controller { get; }

    /// <summary>What was true when the last whole tick had ended.</summary>
    public Promise Told { get; private set; }

    /// <summary>Called after every whole tick, with its number.</summary>
    public Action<int>? OnTick { get; set; }

    public bool Charging => _actuators.ChargeGateOn;

    public bool AnyGate => _actuators.ChargeGateOn || _actuators.DischargeGateOn || _actuators.ChargeMicroamps > 0;

    public void Tick()
    {
        int microamps = _frontEnd.LoadRequested && _actuators.DischargeGateOn ? -30_000 : 0;
        _frontEnd.PackMicroamps = _actuators.ChargeGateOn ? Controller.Decision.ChargeMicroamps : microamps;
        _frontEnd.SetCells(OverVoltage ? 3_700_000 : RestMicrovolts + (Ohms * _frontEnd.PackMicroamps) + (_ticks % 9));
        _ticks++;
        Controller.Tick(_ticks * 100L);
        Told = Promise.Of(Controller, _link.Storage, Told);
        OnTick?.Invoke(_ticks);
    }

    public void Run(int ticks)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            Tick();
        }
    }

    /// <summary>The highest cell is at 3.7 V.</summary>
    public bool OverVoltage { get; set; }

    public void Charge(int ticks)
    {
        _frontEnd.ChargerPresent = true;
        Run(ticks);
        _frontEnd.ChargerPresent = false;
    }

    public void Discharge(int ticks)
    {
        _frontEnd.LoadRequested = true;
        Run(ticks);
        _frontEnd.LoadRequested = false;
    }

    /// <summary>Over-voltage until it has latched, and well after.</summary>
    public void Trip()
    {
        _frontEnd.ChargerPresent = true;
        OverVoltage = true;
        Run(5);
        OverVoltage = false;
        Run(20);
        _frontEnd.ChargerPresent = false;
    }

    /// <summary>Too cold, and warm again.</summary>
    public void Cool()
    {
        _frontEnd.SetTemperatures(-50);
        Run(100);
        _frontEnd.SetTemperatures(250);
        Run(20);
    }

    /// <summary>A person presses the button and sends the number.</summary>
    public void Clear()
    {
        _frontEnd.ButtonPressed = true;
        Run(50);
        _frontEnd.ButtonPressed = false;
        Run(11);
        _link.SendClear(_link.Status.ClearNonce);
        Run(30);
    }
}
