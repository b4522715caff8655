using System.Runtime.InteropServices;

namespace InvertedAnodeBms.Cli.Link.Ports.Windows;

/// <summary>DCB of Win32: how a serial line works.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winbase/ns-winbase-dcb</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct DeviceControlBlock
{
    /// <summary>fBinary, which must be 1, fDtrControl and fRtsControl on; no parity, no flow control, nothing replaced, no abort on error.</summary>
    public const uint PlainFlags = 1 | (1 << 4) | (1 << 12);

    public uint Length;
    public uint BaudRate;
    public uint Flags;
    public ushort Reserved;
    public ushort XonLimit;
    public ushort XoffLimit;
    public byte ByteSize;
    public byte Parity;
    public byte StopBits;
    public byte XonCharacter;
    public byte XoffCharacter;
    public byte ErrorCharacter;
    public byte EndCharacter;
    public byte EventCharacter;
    public ushort Reserved1;
}
