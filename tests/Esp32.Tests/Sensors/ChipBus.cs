using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Sensors;

/// <summary>Bytes to and from a chip, without an ESP32 between.</summary>
internal static class ChipBus
{
    public static void Write16(II2cPeripheral chip, byte register, int value)
    {
        Assert.IsTrue(chip.Write([register, (byte)(value >> 8), (byte)value]));
    }

    public static int Read16(II2cPeripheral chip, byte register)
    {
        byte[] bytes = new byte[2];
        Assert.IsTrue(chip.Write([register]) && chip.Read(bytes));
        return (bytes[0] << 8) | bytes[1];
    }

    public static int Read24(II2cPeripheral chip, byte register)
    {
        byte[] bytes = new byte[3];
        Assert.IsTrue(chip.Write([register]) && chip.Read(bytes));
        return ((sbyte)bytes[0] << 16) | (bytes[1] << 8) | bytes[2];
    }
}
