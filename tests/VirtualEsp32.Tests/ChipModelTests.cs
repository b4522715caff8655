using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class ChipModelTests
{
    [TestMethod]
    [DataRow(ChipModel.Esp32, 34, true)]
    [DataRow(ChipModel.Esp32, 8, false)]
    [DataRow(ChipModel.Esp32, 20, false)]
    [DataRow(ChipModel.Esp32C3, 8, true)]
    [DataRow(ChipModel.Esp32C3, 10, true)]
    [DataRow(ChipModel.Esp32C3, 11, false)]
    [DataRow(ChipModel.Esp32C3, 17, false)]
    [DataRow(ChipModel.Esp32C3, 18, true)]
    [DataRow(ChipModel.Esp32C3, 21, true)]
    [DataRow(ChipModel.Esp32C3, 22, false)]
    public void AChipHasThePinsOfItsModel(ChipModel model, int pin, bool exists)
    {
        PlugIn(model);

        if (exists)
        {
            Assert.IsNotNull(new GpioController().OpenPin(pin, PinMode.Input));
        }
        else
        {
            Assert.ThrowsExactly<ArgumentException>(() => new GpioController().OpenPin(pin, PinMode.Input));
        }
    }

    [TestMethod]
    [DataRow(ChipModel.Esp32, 7, 8)]
    [DataRow(ChipModel.Esp32C3, 4, 5)]
    public void AChipHasTheChannelsOfItsModel(ChipModel model, int last, int none)
    {
        PlugIn(model);

        Assert.IsNotNull(new AdcController().OpenChannel(last));
        Assert.ThrowsExactly<ArgumentException>(() => new AdcController().OpenChannel(none));
    }

    [TestMethod]
    public void AC3HasOneBusAndOneFreeSerialLine()
    {
        PlugIn(ChipModel.Esp32C3);
        Configuration.SetPinFunction(8, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(2, DeviceFunction.I2C1_CLOCK);
        Configuration.SetPinFunction(19, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(18, DeviceFunction.COM3_TX);

        Assert.IsNotNull(new I2cDevice(new I2cConnectionSettings(1, 0x40, I2cBusSpeed.FastMode)));
        Assert.ThrowsExactly<ArgumentException>(() => new I2cDevice(new I2cConnectionSettings(2, 0x40, I2cBusSpeed.FastMode)));
        Assert.IsNotNull(new SerialPort("COM2"));
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort("COM3"));
    }

    private static void PlugIn(ChipModel model)
    {
        new VirtualChip(model).PlugIn();
    }
}
