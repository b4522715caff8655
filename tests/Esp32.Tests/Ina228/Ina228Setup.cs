using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Ina228;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Ina228;

/// <summary>One INA228 on a 0.4 ohm shunt, its driver, and a tick of 100 ms.</summary>
internal sealed class Ina228Setup
{
    public const int Address = 0x40;
    public const double ShuntOhms = 0.4;

    public Ina228Setup(Ina228Errors? errors = null)
    {
        Chip = Chips.PlugInWithI2c();
        Monitor = new VirtualIna228(Chip.Clock, Pins, errors ?? Ina228Errors.None, 1);
        Chip.I2cBuses[0].Attach(Address, Monitor);
        Restart();
    }

    public VirtualChip Chip { get; }

    public Ina228Pins Pins { get; } = new();

    public VirtualIna228 Monitor { get; }

    public I2cRegisters Registers { get; private set; } = null!;

    public Ina228Sensor Sensor { get; private set; } = null!;

    public double Amps
    {
        set => Pins.ShuntVolts = value * ShuntOhms;
    }

    /// <summary>The firmware starts anew; the monitor keeps its supply.</summary>
    public void Restart()
    {
        Registers = Chips.OpenRegisters(Address);
        Sensor = new Ina228Sensor(Registers, ElectricResistance.FromMilliohms(400));
    }

    /// <summary>Lets a tick pass, then reads.</summary>
    public ReadStatus Tick(int milliseconds = 100)
    {
        Chip.Clock.Advance(milliseconds * 1000L);
        return Sensor.Read();
    }

    /// <summary>Ticks until a reading is fresh.</summary>
    /// <returns>Ticks it took.</returns>
    public int TickUntilFresh()
    {
        for (int i = 1; i <= 50; i++)
        {
            if (Tick() == ReadStatus.Fresh)
            {
                return i;
            }
        }

        Assert.Fail("not fresh within 50 ticks");
        return 0;
    }
}
