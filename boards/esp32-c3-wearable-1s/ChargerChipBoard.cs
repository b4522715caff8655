using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Bq25120a;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Ina228;
using InvertedAnodeBms.Esp32.Outputs;
using InvertedAnodeBms.Esp32.Serial;
using InvertedAnodeBms.Esp32.Storage;
using InvertedAnodeBms.Esp32.Thermistor;
using nanoFramework.Hardware.Esp32;
using UnitsNet;

namespace InvertedAnodeBms.Boards.Esp32C3Wearable1s;

/// <summary>
/// Wearable pack of one cell on an ESP32-C3: one INA228, one thermistor, a BQ25120A as charger, light sleep when idle. Component values are those
/// of the README.
/// </summary>
public sealed class ChargerChipBoard
{
    /// <summary>Number of this board design in telemetry.</summary>
    public const int BoardId = 3;

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

    /// <summary>I2C address of the INA228: A1 and A0 to ground.</summary>
    public const int MonitorAddress = 0x40;

    private readonly IdleTickLoop _loop;

    /// <summary>Sensors of the board: a calibration reads them without the controller.</summary>
    public readonly IFrontEnd FrontEnd;

    /// <summary>The firmware under this board.</summary>
    public readonly BmsController Controller;

    /// <summary>Opens every pin and builds the firmware.</summary>
    /// <param name="calibration">Calibration of this individual board.</param>
    public ChargerChipBoard(BoardCalibration calibration)
    {
        Configuration.SetPinFunction(ChargerChipPins.I2cData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(ChargerChipPins.I2cClock, DeviceFunction.I2C1_CLOCK);
        Configuration.SetPinFunction(ChargerChipPins.TelemetryTransmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(ChargerChipPins.TelemetryReceive, DeviceFunction.COM2_RX);

        GpioController gpio = new GpioController();
        Bq25120aCharger charger = new Bq25120aCharger(OpenRegisters(Bq25120aRegister.BusAddress));
        GateOutputs outputs = new GateOutputs(gpio, ChargerChipPins.ChargeGate, ChargerChipPins.DischargeGate, ChargerChipPins.Heartbeat, charger);
        PanelInputs panel = new PanelInputs(
            gpio, ChargerChipPins.ChargerPresent, ChargerChipPins.LoadRequest, ChargerChipPins.PresenceButton, ChargerLimit());
        panel.ChargerLeastMicroamps = Bq25120aSetting.LowestMicroamps;
        UartLink link = new UartLink("COM2");
        FrontEnd = CreateFrontEnd(panel);

        Controller = new BmsController(Configure(calibration), FrontEnd, outputs, link, new FlashRecordStore());
        _loop = new IdleTickLoop(Controller, panel, link, TickMilliseconds);
    }

    /// <summary>One tick, and the light sleep after it when nothing happens.</summary>
    /// <returns>Milliseconds to wait awake until the next.</returns>
    public int RunOnce()
    {
        return _loop.RunOnce();
    }

    private static IFrontEnd CreateFrontEnd(PanelInputs panel)
    {
        AdcController adc = new AdcController();
        AdcReference reference = new AdcReference(
            new OversampledAdcChannel(adc, ChargerChipPins.ReferenceChannel, 16), Units.Microvolts(ElectricPotential.FromMillivolts(1250)));
        NtcTable table = new NtcTable(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));
        NtcThermistor thermistor = new NtcThermistor(
            new OversampledAdcChannel(adc, ChargerChipPins.ThermistorChannel, 16), reference, table, ElectricPotential.FromVolts(3.3));

        return new Ina228StackFrontEnd(
            new Ina228Sensor[] { new Ina228Sensor(OpenRegisters(MonitorAddress), ElectricResistance.FromMilliohms(400)) },
            reference,
            new NtcThermistor[] { thermistor },
            panel);
    }

    private static I2cRegisters OpenRegisters(int address)
    {
        return new I2cRegisters(new I2cDevice(new I2cConnectionSettings(1, address, I2cBusSpeed.FastMode)));
    }

    private static ElectricCurrent ChargerLimit()
    {
        return ElectricCurrent.FromMilliamperes(35);
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

            // One step of the INA228, 195.3 uV, over the root of 12.
            Detection = new DetectionSettings { NoiseFloorMicrovolts = 56 },
            Measurement = new MeasurementSettings
            {
                CellVoltage = new ChannelSettings(500_000, 7_000_000, 150, 60_000, 2_000),
                PackCurrent = new ChannelSettings(-150_000, 150_000, 150, 0, 0),
                Temperature = new ChannelSettings(-350, 950, 150, 0, 0),
                Calibration = calibration,
                CurrentGainErrorPpm = 5_000,
                CurrentOffsetErrorMicroamps = 5,
                VoltageErrorMicrovolts = 2_000,
            },
        };
    }
}
