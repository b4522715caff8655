using InvertedAnodeBms.Boards.Esp32C3Wearable1s;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Bq25120a;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Esp32.Tests.Thermistor;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>The C3 board with one cell of 3.3 V at 25 degC, on drawn chips.</summary>
internal sealed class ChargerChipUnderTest : IBoardUnderTest
{
    private readonly Node _thermistor = new(3.3 * BetaCurve.Share(25, 10_000, 3435, 33_000));
    private readonly Ina228Pins _pins = new() { BusVolts = 3.3 };
    private ChargerChipBoard _board;

    public ChargerChipUnderTest()
    {
        FastGaussian draw = new(33);
        Chip = new VirtualChip(ChipModel.Esp32C3);
        Chip.PlugIn();
        Chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.Draw(draw), 1);
        Chip.Adc.Connect(ChargerChipPins.ReferenceChannel, new Node(1.25));
        Chip.Adc.Connect(ChargerChipPins.ThermistorChannel, _thermistor);
        Chip.I2cBuses[0].Attach(ChargerChipBoard.MonitorAddress, new VirtualIna228(Chip.Clock, _pins, Ina228Errors.Draw(draw), 2));
        Charger = new VirtualBq25120a(Chip.Clock, 0, 0);
        Chip.I2cBuses[0].Attach(Bq25120aRegister.BusAddress, Charger);
        _board = Start();
    }

    public VirtualBq25120a Charger { get; }

    public VirtualChip Chip { get; }

    public BmsController Controller => _board.Controller;

    public int HeartbeatPin => ChargerChipPins.Heartbeat;

    public int ChargeGatePin => ChargerChipPins.ChargeGate;

    public int DischargeGatePin => ChargerChipPins.DischargeGate;

    public double ChargeCommand => Charger.SetAmperes(3.3, 0, 0);

    public int ChargerPresentPin => ChargerChipPins.ChargerPresent;

    public int TickMilliseconds => ChargerChipBoard.TickMilliseconds;

    public int LongestTickMilliseconds => ChargerChipBoard.LongestTickMilliseconds;

    public int HeartbeatHoldMilliseconds => ChargerChipBoard.HeartbeatHoldMilliseconds;

    public void SetHighestCell(double volts)
    {
        _pins.BusVolts = volts;
    }

    public void BreakAThermistor()
    {
        _thermistor.Volts = 3.3;
    }

    public void SetCelsius(double celsius)
    {
        _thermistor.Volts = 3.3 * BetaCurve.Share(celsius, 10_000, 3435, 33_000);
    }

    public int RunOnce()
    {
        return _board.RunOnce();
    }

    /// <summary>Ticks and the rests between them, as the simulator runs them.</summary>
    public void Run(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            Chip.BeginTick();
            Chip.Clock.Advance(_board.RunOnce() * 1000L);
        }
    }

    public void Reboot()
    {
        Chip.Reboot();
        _board = Start();
    }

    private ChargerChipBoard Start()
    {
        return new ChargerChipBoard(BoardCalibration.Ideal(ChargerChipBoard.CellCount));
    }
}
