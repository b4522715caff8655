// project: Board
using System;
using System.Device.Gpio;
using System.Device.I2c;
using System.IO;

namespace InvertedAnodeBms.Boards.Example;

public sealed class Board
{
    private readonly I2cDevice _device = new I2cDevice(new I2cConnectionSettings(1, 0x40));
    private readonly GpioPin _pin = new GpioController().OpenPin(25, PinMode.Output);
    private readonly byte[] _buffer = new byte[2];
    private readonly string _path = "I:\\lock0.bin";

    public int RunOnce()
    {
        I2cTransferResult result = _device.Read(new SpanByte(_buffer));
        _pin.Write(result.Status == I2cTransferStatus.FullTransfer ? PinValue.High : PinValue.Low);
        return _buffer[0] + File.ReadAllBytes(_path).Length;
    }
}
