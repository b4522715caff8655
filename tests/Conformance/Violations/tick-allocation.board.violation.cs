// project: Board
using System;
using System.Device.I2c;

namespace InvertedAnodeBms.Boards.Example;

public sealed class Board
{
    private readonly I2cDevice _device = new I2cDevice(new I2cConnectionSettings(1, 0x40));

    public int RunOnce()
    {
        byte[] buffer = new byte[2]; // <- here
        _device.Read(new SpanByte(buffer));
        return buffer[0];
    }
}
