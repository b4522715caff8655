using System;
using System.Device.I2c;

namespace InvertedAnodeBms.Esp32.I2c;

/// <summary>
/// Registers of an I2C chip, big-endian where they are wider than a byte. Checks every status and turns every exception of the driver into a
/// failure: a transfer either worked or did not. Besides InvalidOperationException that can be OutOfMemoryException: the driver's buffers come
/// from the native heap.
/// </summary>
public sealed class I2cRegisters
{
    private readonly I2cDevice _device;
    private readonly byte[] _pointer = new byte[1];
    private readonly byte[] _one = new byte[1];
    private readonly byte[] _two = new byte[2];
    private readonly byte[] _three = new byte[3];
    private readonly byte[] _writeTwo = new byte[2];
    private readonly byte[] _write = new byte[3];

    /// <summary>Value of the last successful read.</summary>
    public int Value;

    /// <summary>Transfers that failed since boot.</summary>
    public int FailureCount;

    /// <summary>Binds the device.</summary>
    public I2cRegisters(I2cDevice device)
    {
        _device = device;
    }

    /// <summary>Reads an 8-bit register into <see cref="Value"/>, 0 to 255.</summary>
    /// <returns>False when the transfer failed; the value is then unchanged.</returns>
    public bool Read8(byte register)
    {
        if (!Read(register, _one))
        {
            return false;
        }

        Value = _one[0];
        return true;
    }

    /// <summary>Reads a 16-bit register into <see cref="Value"/>, 0 to 65,535.</summary>
    /// <returns>False when the transfer failed; the value is then unchanged.</returns>
    public bool Read16(byte register)
    {
        if (!Read(register, _two))
        {
            return false;
        }

        Value = (_two[0] << 8) | _two[1];
        return true;
    }

    /// <summary>Reads a 24-bit register into <see cref="Value"/> with its sign.</summary>
    /// <returns>False when the transfer failed; the value is then unchanged.</returns>
    public bool Read24(byte register)
    {
        if (!Read(register, _three))
        {
            return false;
        }

        Value = ((sbyte)_three[0] << 16) | (_three[1] << 8) | _three[2];
        return true;
    }

    /// <summary>Writes a 16-bit register.</summary>
    /// <returns>False when the transfer failed.</returns>
    public bool Write16(byte register, int value)
    {
        _write[0] = register;
        _write[1] = (byte)(value >> 8);
        _write[2] = (byte)value;
        return Write(_write);
    }

    /// <summary>Writes an 8-bit register.</summary>
    /// <returns>False when the transfer failed.</returns>
    public bool Write8(byte register, int value)
    {
        _writeTwo[0] = register;
        _writeTwo[1] = (byte)value;
        return Write(_writeTwo);
    }

    private bool Write(byte[] bytes)
    {
        try
        {
            I2cTransferResult result = _device.Write(new SpanByte(bytes));
            return Check(result.Status);
        }
        catch (SystemException)
        {
            return Check(I2cTransferStatus.UnknownError);
        }
    }

    private bool Read(byte register, byte[] buffer)
    {
        _pointer[0] = register;

        try
        {
            I2cTransferResult result = _device.WriteRead(new SpanByte(_pointer), new SpanByte(buffer));
            return Check(result.Status);
        }
        catch (SystemException)
        {
            return Check(I2cTransferStatus.UnknownError);
        }
    }

    private bool Check(I2cTransferStatus status)
    {
        if (status == I2cTransferStatus.FullTransfer)
        {
            return true;
        }

        FailureCount++;
        return false;
    }
}
