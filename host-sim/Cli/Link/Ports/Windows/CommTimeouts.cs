using System.Runtime.InteropServices;

namespace InvertedAnodeBms.Cli.Link.Ports.Windows;

/// <summary>COMMTIMEOUTS of Win32, in milliseconds.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winbase/ns-winbase-commtimeouts</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct CommTimeouts
{
    /// <summary>As interval and multiplier: a read returns with the first bytes, or when its constant is over.</summary>
    public const uint Forever = uint.MaxValue;

    public uint ReadInterval;
    public uint ReadMultiplier;
    public uint ReadConstant;
    public uint WriteMultiplier;
    public uint WriteConstant;
}
