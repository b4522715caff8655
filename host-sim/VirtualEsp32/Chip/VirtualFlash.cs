namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Files on the chip's internal flash, in memory: nothing the firmware writes may reach the desktop's own disk.</summary>
public sealed class VirtualFlash
{
    private const int ChanceSeed = 20260725;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Random _chance = new(ChanceSeed);
    private readonly VirtualChip _chip;
    private int? _cutBytes;
    private CutRemains _cutRemains;

    internal VirtualFlash(VirtualChip chip)
    {
        _chip = chip;
    }

    /// <summary>Names of the files present.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Files written since the chip was made: what wears the flash.</summary>
    public int WriteCount { get; private set; }

    /// <summary>Fault: nothing can be read or written.</summary>
    public bool Dead { get; set; }

    /// <summary>Fault: nothing can be written.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Fault: bits of a file that are flipped whenever it is read, others each time.</summary>
    public int FlippedBits { get; set; }

    /// <summary>Time a write takes, in microseconds: the program waits for it.</summary>
    public long WriteMicroseconds { get; set; }

    /// <summary>A cut is armed: see <see cref="CutPowerAtWrite"/>.</summary>
    public bool CutIsArmed => _cutBytes is not null;

    /// <summary>Erases everything, as a mass erase while flashing does.</summary>
    public void MassErase()
    {
        _files.Clear();
    }

    /// <summary>Arms a power cut in the middle of the next write.</summary>
    /// <param name="bytes">Bytes that still reach the flash; a file of no more bytes is whole, and the power fails right after it.</param>
    /// <param name="remains">What is left of a file that is not whole.</param>
    public void CutPowerAtWrite(int bytes, CutRemains remains)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        _cutBytes = bytes;
        _cutRemains = remains;
    }

    internal bool Exists(string path)
    {
        return _files.ContainsKey(Require(path));
    }

    internal byte[] Read(string path)
    {
        if (!_files.TryGetValue(Require(path), out byte[]? bytes) || Dead || !_chip.IsPowered)
        {
            throw new IOException($"Cannot read {path} from the virtual flash.");
        }

        byte[] read = (byte[])bytes.Clone();

        for (int i = 0; i < FlippedBits && read.Length > 0; i++)
        {
            read[_chance.Next(read.Length)] ^= (byte)(1 << _chance.Next(8));
        }

        return read;
    }

    internal void Write(string path, byte[] bytes)
    {
        Require(path);

        if (Dead || ReadOnly || !_chip.IsPowered)
        {
            throw new IOException($"Cannot write {path} to the virtual flash.");
        }

        WriteCount++;
        _chip.Clock.Advance(WriteMicroseconds);

        if (_cutBytes is int whole)
        {
            _cutBytes = null;
            Keep(path, Remains(path, bytes, whole));
            _chip.LosePower();
            throw new IOException("The power has failed.");
        }

        Keep(path, (byte[])bytes.Clone());
    }

    internal void Delete(string path)
    {
        _files.Remove(Require(path));
    }

    private byte[]? Remains(string path, byte[] bytes, int whole)
    {
        if (whole >= bytes.Length)
        {
            return (byte[])bytes.Clone();
        }

        byte[]? old = _files.GetValueOrDefault(path);

        switch (_cutRemains)
        {
            case CutRemains.Old:
                return old;

            case CutRemains.Empty:
                return [];

            case CutRemains.Prefix:
                return bytes[..whole];

            case CutRemains.PrefixAndGarbage:
                byte[] garbage = new byte[bytes.Length];
                _chance.NextBytes(garbage);
                bytes.AsSpan(0, whole).CopyTo(garbage);
                return garbage;

            default:
                byte[] mixed = new byte[Math.Max(whole, old?.Length ?? 0)];
                old?.CopyTo(mixed, 0);
                bytes.AsSpan(0, whole).CopyTo(mixed);
                return mixed;
        }
    }

    private void Keep(string path, byte[]? bytes)
    {
        if (bytes is not null)
        {
            _files[path] = bytes;
        }
    }

    private static string Require(string path)
    {
        return path.StartsWith("I:\\", StringComparison.Ordinal)
            ? path
            : throw new IOException($"Expected a path on the internal flash (I:\\...), got '{path}'.");
    }
}
