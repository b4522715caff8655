using InvertedAnodeBms.Boards.Esp32DevkitcBench;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Esp32.Tests.Thermistor;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>The bench board with a cell of 3.3 V at 25 degC, on a drawn ESP32.</summary>
internal sealed class BenchUnderTest : IBoardUnderTest
{
    private readonly bool _ads1115Fitted;
    private readonly Node _cell = new(1.65);
    private readonly Node _thermistor = new(3.3 * BetaCurve.Share(25, 10_000, 3435, 33_000));
    private readonly Ads1115Pins _finePins = new();
    private BenchBoard _board;

    public BenchUnderTest(bool ads1115Fitted)
    {
        FastGaussian draw = new(31);
        Chip = Chips.PlugIn();
        Chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.Draw(draw), 1);
        Chip.Adc.Connect(BenchPins.ReferenceChannel, new Node(1.25));
        Chip.Adc.Connect(BenchPins.CurrentChannel, new Node(1.25));
        Chip.Adc.Connect(BenchPins.CellChannel, _cell);
        Chip.Adc.Connect(BenchPins.ThermistorChannel, _thermistor);
        _finePins.Volts[0] = 1.65;
        Chip.I2cBuses[0].Attach(0x48, new VirtualAds1115(Chip.Clock, _finePins, Ads1115Errors.Draw(draw), 2));
        _ads1115Fitted = ads1115Fitted;
        _board = Start();
    }

    public VirtualChip Chip { get; }

    public BmsController Controller => _board.Controller;

    public int HeartbeatPin => BenchPins.Heartbeat;

    public int ChargeGatePin => BenchPins.ChargeGate;

    public int DischargeGatePin => BenchPins.DischargeGate;

    public double ChargeCommand => Chip.Pins[BenchPins.ChargeCurrent].PwmDuty;

    public int ChargerPresentPin => BenchPins.ChargerPresent;

    public int TickMilliseconds => BenchBoard.TickMilliseconds;

    public int LongestTickMilliseconds => BenchBoard.LongestTickMilliseconds;

    public int HeartbeatHoldMilliseconds => BenchBoard.HeartbeatHoldMilliseconds;

    public void SetHighestCell(double volts)
    {
        _cell.Volts = volts / 2;
        _finePins.Volts[0] = volts / 2;
    }

    public void BreakAThermistor()
    {
        _thermistor.Volts = 3.3;
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

    private BenchBoard Start()
    {
        return new BenchBoard(BoardCalibration.Ideal(BenchBoard.CellCount), _ads1115Fitted);
    }
}
