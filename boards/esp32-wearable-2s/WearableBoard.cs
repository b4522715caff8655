using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.FrontEnds;
using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Ina228;
using InvertedAnodeBms.Esp32.Outputs;
using InvertedAnodeBms.Esp32.Serial;
using InvertedAnodeBms.Esp32.Storage;
using InvertedAnodeBms.Esp32.Thermistor;
using nanoFramework.Hardware.Esp32;
using UnitsNet;

namespace InvertedAnodeBms.Boards.Esp32Wearable2s;

/// <summary>
/// Wearable pack of two cells in series: one INA228 per cell on one shunt, one thermistor per cell. Component values are those of the README.
/// </summary>
public sealed class WearableBoard
{
    /// <summary>Number of this board design in telemetry.</summary>
    public const int BoardId = 2;

    /// <summary>Cells in series.</summary>
    public const int CellCount = 2;

    /// <summary>Time between ticks, in milliseconds.</summary>
    public const int TickMilliseconds = 100;

    /// <summary>Longest tick that is allowed in ordinary work, in milliseconds. Estimated; see the timing budget in the README.</summary>
    public const int LongestTickMilliseconds = 300;

    /// <summary>
    /// The circuit keeps the gates at least this long after the last rising heartbeat edge, in milliseconds: the worst parts of the README. A
    /// tick toggles the pin, so it rises every second tick.
    /// </summary>
    public const int HeartbeatHoldMilliseconds = 430;

    /// <summary>I2C address of the chip on the lower cell: A1 and A0 to ground.</summary>
    public const int LowerAddress = 0x40;

    /// <summary>I2C address of the chip on the upper cell: A1 to ground, A0 to supply.</summary>
    public const int UpperAddress = 0x41;

    private readonly TickLoop _loop;

    /// <summary>Sensors of the board: a calibration reads them without the controller.</summary>
    public readonly IFrontEnd FrontEnd;

    /// <summary>The firmware under this board.</summary>
    public readonly BmsController Controller;

    /// <summary>Opens every pin and builds the firmware.</summary>
    /// <param name="calibration">Calibration of this individual board.</param>
    public WearableBoard(BoardCalibration calibration)
    {
        Configuration.SetPinFunction(WearablePins.I2cData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(WearablePins.I2cClock, DeviceFunction.I2C1_CLOCK);
        Configuration.SetPinFunction(WearablePins.ChargeCurrent, DeviceFunction.PWM1);
        Configuration.SetPinFunction(WearablePins.TelemetryTransmit, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(WearablePins.TelemetryReceive, DeviceFunction.COM2_RX);

        GpioController gpio = new GpioController();
        ChargerOutput charger = new ChargerOutput(WearablePins.ChargeCurrent, ChargerLimit());
        GateOutputs outputs = new GateOutputs(gpio, WearablePins.ChargeGate, WearablePins.DischargeGate, WearablePins.Heartbeat, charger);
        FrontEnd = CreateFrontEnd(gpio);

        Controller = new BmsController(Configure(calibration), FrontEnd, outputs, new UartLink("COM2"), new FlashRecordStore());
        _loop = new TickLoop(Controller, TickMilliseconds);
    }

    /// <summary>One tick.</summary>
    /// <returns>Milliseconds to sleep until the next.</returns>
    public int RunOnce()
    {
        return _loop.RunOnce();
    }

    private static IFrontEnd CreateFrontEnd(GpioController gpio)
    {
        AdcController adc = new AdcController();
        AdcReference reference = new AdcReference(
            new OversampledAdcChannel(adc, WearablePins.ReferenceChannel, 16), Units.Microvolts(ElectricPotential.FromMillivolts(1250)));

        return new Ina228StackFrontEnd(
            new Ina228Sensor[] { CreateSensor(LowerAddress), CreateSensor(UpperAddress) },
            reference,
            new NtcThermistor[]
            {
                CreateThermistor(adc, reference, WearablePins.LowerThermistorChannel),
                CreateThermistor(adc, reference, WearablePins.UpperThermistorChannel),
            },
            new PanelInputs(gpio, WearablePins.ChargerPresent, WearablePins.LoadRequest, WearablePins.PresenceButton, ChargerLimit()));
    }

    private static Ina228Sensor CreateSensor(int address)
    {
        I2cDevice device = new I2cDevice(new I2cConnectionSettings(1, address, I2cBusSpeed.FastMode));
        return new Ina228Sensor(new I2cRegisters(device), ElectricResistance.FromMilliohms(400));
    }

    private static NtcThermistor CreateThermistor(AdcController adc, AdcReference reference, int channel)
    {
        NtcTable table = new NtcTable(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));
        return new NtcThermistor(new OversampledAdcChannel(adc, channel, 16), reference, table, ElectricPotential.FromVolts(3.3));
    }

    private static ElectricCurrent ChargerLimit()
    {
        return ElectricCurrent.FromMilliamperes(25);
    }

    private static BmsConfiguration Configure(BoardCalibration calibration)
    {
        return new BmsConfiguration
        {
            BoardId = BoardId,
            Cell = LfpLithiumPouch36.Create(),
            CellCount = CellCount,
            TemperatureCount = 2,
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
                VoltageErrorMicrovolts = 4_000,
            },
        };
    }
}
