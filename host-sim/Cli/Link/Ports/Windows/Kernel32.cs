using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InvertedAnodeBms.Cli.Link.Ports.Windows;

/// <summary>The calls of Win32 that a serial line needs.</summary>
internal static class Kernel32
{
    public const uint ReadWrite = 0xC0000000;
    public const uint Alone = 0;
    public const uint OpenExisting = 3;
    public const uint PurgeReceived = 8;

    public const int FileNotFound = 2;
    public const int PathNotFound = 3;
    public const int AccessDenied = 5;
    public const int InvalidHandle = 6;
    public const int BufferTooSmall = 122;
    public const int InvalidName = 123;
    public const int InvalidParameter = 87;
    public const int InvalidFunction = 1;

    [DllImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern SafeFileHandle CreateFile(
        string name, uint access, uint share, nint security, uint disposition, uint flags, nint template);

    [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool GetCommState(SafeFileHandle port, ref DeviceControlBlock block);

    [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool SetCommState(SafeFileHandle port, ref DeviceControlBlock block);

    [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool SetCommTimeouts(SafeFileHandle port, ref CommTimeouts timeouts);

    [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool PurgeComm(SafeFileHandle port, uint what);

    [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool ReadFile(SafeFileHandle port, byte[] buffer, uint count, out uint done, nint overlapped);

    [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool WriteFile(SafeFileHandle port, byte[] buffer, uint count, out uint done, nint overlapped);

    [DllImport("kernel32", EntryPoint = "QueryDosDeviceW", SetLastError = true, CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint QueryDosDevice(string? device, char[] target, uint length);
}
