using InvertedAnodeBms.Boards.Esp32Wearable2s;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Esp32.Tests.Thermistor;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>The wearable board with two cells of 3.3 V at 25 degC, on drawn chips.</summary>
internal sealed class WearableUnderTest : IBoardUnderTest
{
    private readonly Node _lowerThermistor = new(3.3 * BetaCurve.Share(25, 10_000, 3435, 33_000));
    private readonly Ina228Pins _upperPins = new() { BusVolts = 6.6 };
    private WearableBoard _board;

    public WearableUnderTest()
    {
        FastGaussian draw = new(32);
        Node thermistor = new(3.3 * BetaCurve.Share(25, 10_000, 3435, 33_000));
        Chip = Chips.PlugIn();
        Chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.Draw(draw), 1);
        Chip.Adc.Connect(WearablePins.ReferenceChannel, new Node(1.25));
        Chip.Adc.Connect(WearablePins.LowerThermistorChannel, _lowerThermistor);
        Chip.Adc.Connect(WearablePins.UpperThermistorChannel, thermistor);
        Lower = new VirtualIna228(Chip.Clock, new Ina228Pins { BusVolts = 3.3 }, Ina228Errors.Draw(draw), 2);
        Upper = new VirtualIna228(Chip.Clock, _upperPins, Ina228Errors.Draw(draw), 3);
        Chip.I2cBuses[0].Attach(WearableBoard.LowerAddress, Lower);
        Chip.I2cBuses[0].Attach(WearableBoard.UpperAddress, Upper);
        _board = Start();
    }

    public VirtualIna228 Lower { get; }

    public VirtualIna228 Upper { get; }

    public VirtualChip Chip { get; }

    public BmsController Controller => _board.Controller;

    public int HeartbeatPin => WearablePins.Heartbeat;

    public int ChargeGatePin => WearablePins.ChargeGate;

    public int DischargeGatePin => WearablePins.DischargeGate;

    public double ChargeCommand => Chip.Pins[WearablePins.ChargeCurrent].PwmDuty;

    public int ChargerPresentPin => WearablePins.ChargerPresent;

    public int TickMilliseconds => WearableBoard.TickMilliseconds;

    public int LongestTickMilliseconds => WearableBoard.LongestTickMilliseconds;

    public int HeartbeatHoldMilliseconds => WearableBoard.HeartbeatHoldMilliseconds;

    public void SetHighestCell(double volts)
    {
        _upperPins.BusVolts = 3.3 + volts;
    }

    public void BreakAThermistor()
    {
        _lowerThermistor.Volts = 3.3;
    }

    public int RunOnce()
    {
        return _board.RunOnce();
    }

    public void Reboot()
    {
        Chip.Reboot();
        _board = Start();
    }

    private WearableBoard Start()
    {
        return new WearableBoard(BoardCalibration.Ideal(WearableBoard.CellCount));
    }
}
