using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Ads1115;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Outputs;
using InvertedAnodeBms.Esp32.Serial;
using InvertedAnodeBms.Esp32.Storage;
using InvertedAnodeBms.Esp32.Thermistor;
using nanoFramework.Hardware.Esp32;
using UnitsNet;

namespace InvertedAnodeBms.Boards.Esp32DevkitcBench;

/// <summary>
/// ESP32-DevKitC with the parts of a bench around it: one cell, the chip's own ADC at 64 conversions a reading, optionally an ADS1115 for the
/// cell voltage. Component values are those of the README.
/// </summary>
public sealed class BenchBoard
{
    /// <summary>Number of this board design in telemetry.</summary>
    public const int BoardId = 1;

    /// <summary>Cells in series.</summary>
    public const int CellCount = 1;

    /// <summary>Time between ticks, in milliseconds.</summary>
    public const int TickMilliseconds = 100;

    /// <summary>Longest tick that is allowed in ordinary work, in milliseconds. Estimated; see the timing budget in the README.</summary>
    public const int LongestTickMilliseconds = 300;

    /// <summary>
    /// The circuit keeps the gates at least this long after the last rising heartbeat edge, in milliseconds: the worst parts of the README. A
    /// tick toggles the pin, so it rises every second tick.
    /// </summary>
    public const int HeartbeatHoldMilliseconds = 430;

    private const int Ads1115Address = 0x48;

    private readonly TickLoop _loop;

    /// <summary>Sensors of the board: a calibration reads them without the controller.</summary>
    public readonly IFrontEnd FrontEnd;

    /// <summary>The firmware under this board.</summary>
    public readonly BmsController Controller;

    /// <summary>Opens every pin and builds the firmware.</summary>
    /// <param name="calibration">Calibration of this individual board.</param>
    /// <param name="ads1115Fitted">The cell voltage comes from an ADS1115 instead of the chip's ADC.</param>
    public BenchBoard(BoardCalibration calibration, bool ads1115Fitted)
    {
        Configuration.SetPinFunction(BenchPins.ChargeCurrent, DeviceFunction.PWM1);
        Configuration.SetPinFunction(BenchPins.TelemetryTransmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(BenchPins.TelemetryReceive, DeviceFunction.COM2_RX);

        GpioController gpio = new GpioController();
        ChargerOutput charger = new ChargerOutput(BenchPins.ChargeCurrent, ChargerLimit());
        GateOutputs outputs = new GateOutputs(gpio, BenchPins.ChargeGate, BenchPins.DischargeGate, BenchPins.Heartbeat, charger);
        FrontEnd = CreateFrontEnd(gpio, ads1115Fitted ? CreateFineCell() : null);

        Controller = new BmsController(Configure(calibration), FrontEnd, outputs, new UartLink("COM2"), new FlashRecordStore());
        _loop = new TickLoop(Controller, TickMilliseconds);
    }

    /// <summary>One tick.</summary>
    /// <returns>Milliseconds to sleep until the next.</returns>
    public int RunOnce()
    {
        return _loop.RunOnce();
    }

    private static Ads1115Adc CreateFineCell()
    {
        Configuration.SetPinFunction(BenchPins.I2cData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(BenchPins.I2cClock, DeviceFunction.I2C1_CLOCK);
        I2cDevice device = new I2cDevice(new I2cConnectionSettings(1, Ads1115Address, I2cBusSpeed.FastMode));
        return new Ads1115Adc(new I2cRegisters(device), 0);
    }

    private static IFrontEnd CreateFrontEnd(GpioController gpio, Ads1115Adc? fineCell)
    {
        AdcController adc = new AdcController();
        ElectricPotential external = ElectricPotential.FromMillivolts(1250);
        AdcReference reference = new AdcReference(new OversampledAdcChannel(adc, BenchPins.ReferenceChannel, 16), Units.Microvolts(external));
        NtcTable table = new NtcTable(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));
        OversampledAdcChannel thermistor = new OversampledAdcChannel(adc, BenchPins.ThermistorChannel, 16);

        return new OnChipFrontEnd(
            reference,
            new OversampledAdcChannel(adc, BenchPins.CellChannel, 64),
            new VoltageDivider(ElectricResistance.FromKiloohms(100), ElectricResistance.FromKiloohms(100)),
            new OversampledAdcChannel(adc, BenchPins.CurrentChannel, 64),
            new ShuntAmplifier(ElectricResistance.FromMilliohms(200), 50, external),
            new NtcThermistor(thermistor, reference, table, ElectricPotential.FromVolts(3.3)),
            new PanelInputs(gpio, BenchPins.ChargerPresent, BenchPins.LoadRequest, BenchPins.PresenceButton, ChargerLimit()),
            fineCell);
    }

    private static ElectricCurrent ChargerLimit()
    {
        return ElectricCurrent.FromMilliamperes(50);
    }

    private static BmsConfiguration Configure(BoardCalibration calibration)
    {
        return new BmsConfiguration
        {
            BoardId = BoardId,
            Cell = LfpLithiumPouch36.Create(),
            CellCount = CellCount,
            TemperatureCount = 1,
            TickMilliseconds = TickMilliseconds,
            MaximumGapMilliseconds = LongestTickMilliseconds + TickMilliseconds,

            // One step of the ADS1115 behind its divider, 250 uV, over the root of 12. 64 conversions of the chip are noisier.
            Detection = new DetectionSettings { NoiseFloorMicrovolts = 72 },
            Measurement = new MeasurementSettings
            {
                // Up to what a converter at its ceiling can stand for, whatever its reference (8.05 V; the ADS1115 8.19 V): over-voltage must latch.
                CellVoltage = new ChannelSettings(500_000, 8_500_000, 150, 60_000, 10_000),
                PackCurrent = new ChannelSettings(-250_000, 250_000, 150, 0, 0),
                Temperature = new ChannelSettings(-350, 950, 150, 0, 0),
                Calibration = calibration,
                CurrentGainErrorPpm = 10_000,
                CurrentOffsetErrorMicroamps = 100,
                VoltageErrorMicrovolts = 8_000,
            },
        };
    }
}
