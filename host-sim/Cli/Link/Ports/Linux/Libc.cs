using System.Runtime.InteropServices;

namespace InvertedAnodeBms.Cli.Link.Ports.Linux;

/// <summary>The calls of the C library that a serial line and a pseudo-terminal need. Numbers are Linux's, for x86 and ARM.</summary>
internal static class Libc
{
    public const int ReadWrite = 2;
    public const int NoControllingTerminal = 0x100;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;

    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int InputOutput = 5;
    public const int NoDeviceOrAddress = 6;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int DeviceBusy = 16;
    public const int NoDevice = 19;
    public const int NotATerminal = 25;

    public const short PollIn = 0x01;
    public const short PollOut = 0x04;
    public const short PollError = 0x08;
    public const short PollHangUp = 0x10;

    public const int LockExclusive = 2;
    public const int LockNonBlocking = 4;
    public const int FlushInput = 0;
    public const int SetNow = 0;

    /// <summary>TIOCEXCL: nobody else may open the terminal until it is closed, root excepted.</summary>
    public const nuint TerminalExclusive = 0x540C;

    /// <summary>More than the 60 bytes that the structure termios has in glibc and musl.</summary>
    public const int TermiosBytes = 128;

    private const int ControlFlagsAt = 8;
    private const int ControlCharactersAt = 17;
    private const int MinimumIndex = 6;
    private const int TimeIndex = 5;
    private const uint TwoStopBits = 0x40;
    private const uint ReceiverOn = 0x80;
    private const uint IgnoreModemLines = 0x800;
    private const uint HardwareFlowControl = 0x80000000;
    private const uint Baud115200 = 0x1002;

    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false)]
    public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(int descriptor, byte[] buffer, nuint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(int descriptor, ref byte buffer, nuint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll(ref PollEntry entry, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "isatty", SetLastError = true)]
    public static extern int IsTerminal(int descriptor);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static extern int Control(int descriptor, nuint request);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static extern int Lock(int descriptor, int operation);

    [DllImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static extern int GetAttributes(int descriptor, byte[] termios);

    [DllImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static extern int SetAttributes(int descriptor, int when, byte[] termios);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    private static extern void MakeRaw(byte[] termios);

    [DllImport("libc", EntryPoint = "cfsetspeed", SetLastError = true)]
    private static extern int SetSpeed(byte[] termios, uint speed);

    [DllImport("libc", EntryPoint = "tcflush", SetLastError = true)]
    public static extern int Flush(int descriptor, int queue);

    [DllImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    public static extern int OpenPseudoTerminal(int flags);

    [DllImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    public static extern int Grant(int descriptor);

    [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    public static extern int Unlock(int descriptor);

    [DllImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    public static extern int NameOf(int descriptor, byte[] buffer, nuint count);

    [DllImport("libc", EntryPoint = "tcgetpgrp", SetLastError = true)]
    public static extern int ForegroundGroup(int descriptor);

    [DllImport("libc", EntryPoint = "getpgrp")]
    public static extern int ProcessGroup();

    /// <summary>No line editing, no echo, no translation; 115200 8N1, no flow control.</summary>
    /// <returns>False when the terminal refuses; the error is in the last P/Invoke error.</returns>
    public static bool MakeRaw115200(int descriptor)
    {
        byte[] termios = new byte[TermiosBytes];

        if (GetAttributes(descriptor, termios) != 0)
        {
            return false;
        }

        MakeRaw(termios);
        uint control = BitConverter.ToUInt32(termios, ControlFlagsAt);
        control = (control | ReceiverOn | IgnoreModemLines) & ~(TwoStopBits | HardwareFlowControl);
        BitConverter.TryWriteBytes(termios.AsSpan(ControlFlagsAt), control);
        termios[ControlCharactersAt + MinimumIndex] = 0;
        termios[ControlCharactersAt + TimeIndex] = 0;
        return SetSpeed(termios, Baud115200) == 0 && SetAttributes(descriptor, SetNow, termios) == 0;
    }
}
