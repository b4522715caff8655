using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Pwm;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>One board with cells, driven through the pins as a program would, and looked at through its converters.</summary>
internal sealed class FaultRig
{
    public const long TickMicroseconds = 100_000;

    private readonly AdcChannel[] _channels = new AdcChannel[VirtualAdc.ChannelCount];
    private readonly GpioPin _chargeGate;
    private readonly GpioPin _dischargeGate;
    private readonly GpioPin _heartbeat;
    private readonly PwmChannel _pwm;

    public FaultRig(string board)
        : this(board, Circuits(Boards.Rig(board).CellCount))
    {
    }

    public FaultRig(string board, CellNode[] cells)
    {
        Board = board;
        Chip.PlugIn();
        Plant = Boards.Rig(board).Build(Chip, cells, 1, "test");
        Chip.Adc.Converter = new NominalAdcConverter();
        GpioController gpio = new();
        _chargeGate = gpio.OpenPin(25, PinMode.Output);
        _dischargeGate = gpio.OpenPin(26, PinMode.Output);
        _heartbeat = gpio.OpenPin(27, PinMode.Output);
        Configuration.SetPinFunction(23, DeviceFunction.PWM1);
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        _pwm = PwmChannel.CreateFromPin(23, 5000, 0)!;
        _pwm.Start();
        AdcController adc = new();

        for (int i = 0; i < _channels.Length; i++)
        {
            _channels[i] = adc.OpenChannel(i);
        }

        Chip.Clock.LongWaitEnded += () => Plant.AdvanceTo(Chip.Clock.Microseconds);
        Plant.Charger.Present = true;
        Plant.Load.Requested = true;
        Plant.Load.DemandAmperes = 0.005;
    }

    public string Board { get; }

    public VirtualChip Chip { get; } = new();

    public PackPlant Plant { get; }

    public FaultBench Faults => Plant.Faults;

    public static CellNode[] Circuits(int count)
    {
        return [.. Enumerable.Range(0, count).Select(_ => new CellNode(new EquivalentCircuitCell(EquivalentCircuitParameters.Pouch36, 0.5), 25))];
    }

    public void Gates(bool charge, bool discharge)
    {
        _chargeGate.Write(charge);
        _dischargeGate.Write(discharge);
    }

    public void SetCharge(double duty)
    {
        _pwm.DutyCycle = duty;
    }

    public void Beat()
    {
        _heartbeat.Toggle();
    }

    /// <summary>Ticks with a heartbeat.</summary>
    public void Run(double seconds)
    {
        for (long ticks = (long)Math.Round(seconds * 10); ticks > 0; ticks--)
        {
            Beat();
            Wait(TickMicroseconds);
        }
    }

    /// <summary>Lets time pass without one.</summary>
    public void Wait(long microseconds)
    {
        Chip.Clock.Advance(microseconds);
        Plant.AdvanceTo(Chip.Clock.Microseconds);
    }

    /// <summary>Voltage at an ADC pin as the program would compute it.</summary>
    public double PinVolts(int channel)
    {
        return NominalAdcConverter.OffsetVolts + (_channels[channel].ReadValue() * NominalAdcConverter.VoltsPerCode);
    }

    /// <summary>Voltage from ground to the top of a cell as the board's converter tells it.</summary>
    public double SenseVolts(int cell)
    {
        Chip.PlugIn();

        return Board switch
        {
            Boards.Wearable => Register(0x40 + cell, 0x05, 3) / 16 * 195.3125e-6,
            Boards.Bench => 2 * PinVolts(6),
            _ => Ads1115Volts(),
        };
    }

    /// <summary>Voltage at the shunt, or of its amplifier, as the board's converter tells it.</summary>
    public double ShuntVolts(int converter)
    {
        return Board == Boards.Wearable ? (Register(0x40 + converter, 0x04, 3) << 8 >> 12) * 312.5e-9 : PinVolts(7);
    }

    public double ThermistorVolts(int index)
    {
        return PinVolts(Board == Boards.Wearable ? 6 + index : 5);
    }

    public I2cTransferStatus Transfer(int address)
    {
        return Write(address, [0]);
    }

    /// <summary>CONFIG of an INA228 or an ADS1115, without the bit that tells whether it converts.</summary>
    public int ReadConfiguration(int address)
    {
        return Register(address, Board == Boards.Wearable ? (byte)0 : (byte)1, 2) & 0x7FFF;
    }

    /// <summary>Sets it to what is not its value at reset.</summary>
    public void Configure(int address)
    {
        Write(address, Board == Boards.Wearable ? [0, 0x00, 0x40] : [1, 0x45, 0xE3]);
    }

    private double Ads1115Volts()
    {
        // AIN0 against ground, +-2.048 V, single shot, 860 samples a second.
        Write(0x48, [1, 0xC5, 0xE3]);
        Wait(5_000);
        return 2 * (short)Register(0x48, 0, 2) * 62.5e-6;
    }

    private I2cTransferStatus Write(int address, byte[] bytes)
    {
        Chip.PlugIn();

        try
        {
            return new I2cDevice(new I2cConnectionSettings(1, address, I2cBusSpeed.FastMode)).Write(new SpanByte(bytes)).Status;
        }
        catch (InvalidOperationException)
        {
            return I2cTransferStatus.UnknownError;
        }
    }

    private int Register(int address, byte pointer, int width)
    {
        byte[] bytes = new byte[width];

        try
        {
            new I2cDevice(new I2cConnectionSettings(1, address, I2cBusSpeed.FastMode)).WriteRead(new SpanByte([pointer]), new SpanByte(bytes));
        }
        catch (InvalidOperationException)
        {
            return 0;
        }

        int value = 0;

        foreach (byte part in bytes)
        {
            value = (value << 8) | part;
        }

        return value;
    }
}
