using InvertedAnodeBms.Esp32.Bq25120a;
using InvertedAnodeBms.Esp32.I2c;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Bq25120a;

/// <summary>A flawless charger chip, its driver, and a tick of 100 ms.</summary>
internal sealed class ChargerChipSetup
{
    public const int Address = 0x6A;
    public const int Microamps = 7_200;

    public ChargerChipSetup()
    {
        Esp = Chips.PlugInWithI2c();
        Chip = new VirtualBq25120a(Esp.Clock, 0, 0);
        Esp.I2cBuses[0].Attach(Address, Chip);
        Registers = Chips.OpenRegisters(Bq25120aRegister.BusAddress);
        Charger = new Bq25120aCharger(Registers);
    }

    public VirtualChip Esp { get; }

    public VirtualBq25120a Chip { get; }

    public I2cRegisters Registers { get; }

    public Bq25120aCharger Charger { get; }

    /// <summary>Current into a cell of 3.4 V, in milliamps.</summary>
    public double Milliamps => Chip.SetAmperes(3.4, 0, 0) * 1e3;

    /// <summary>A setup whose chip is configured and told to charge.</summary>
    public static ChargerChipSetup Charging()
    {
        ChargerChipSetup setup = new();
        setup.TickUntilObeyed();
        return setup;
    }

    public bool Tick(int microamps = Microamps, int milliseconds = 100)
    {
        Esp.Clock.Advance(milliseconds * 1000L);
        return Charger.SetMicroamps(microamps);
    }

    /// <summary>Ticks until the driver says that the chip obeys.</summary>
    /// <returns>Ticks it took.</returns>
    public int TickUntilObeyed(int microamps = Microamps)
    {
        for (int i = 1; i <= 20; i++)
        {
            if (Tick(microamps))
            {
                return i;
            }
        }

        Assert.Fail("not obeyed within 20 ticks");
        return 0;
    }

    /// <summary>A register as another master would read it; this feeds the watchdog, as every transfer does.</summary>
    public int Read(byte register)
    {
        byte[] bytes = new byte[1];
        Assert.IsTrue(Chip.Write([register]) && Chip.Read(bytes));
        return bytes[0];
    }

    /// <summary>Something other than the driver changes a register.</summary>
    public void Disturb(byte register, int value)
    {
        Assert.IsTrue(Chip.Write([register, (byte)value]));
    }
}
