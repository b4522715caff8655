namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Files on the chip's internal flash, in memory: nothing the firmware writes may reach the desktop's own disk.</summary>
public sealed class VirtualFlash
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Names of the files present.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Files written since the chip was made: what wears the flash.</summary>
    public int WriteCount { get; private set; }

    /// <summary>Erases everything, as a mass erase while flashing does.</summary>
    public void MassErase()
    {
        _files.Clear();
    }

    internal bool Exists(string path)
    {
        return _files.ContainsKey(Require(path));
    }

    internal byte[] Read(string path)
    {
        return _files.TryGetValue(Require(path), out byte[]? bytes)
            ? (byte[])bytes.Clone()
            : throw new IOException($"No file {path} on the virtual flash.");
    }

    internal void Write(string path, byte[] bytes)
    {
        WriteCount++;
        _files[Require(path)] = (byte[])bytes.Clone();
    }

    internal void Delete(string path)
    {
        _files.Remove(Require(path));
    }

    private static string Require(string path)
    {
        return path.StartsWith("I:\\", StringComparison.Ordinal)
            ? path
            : throw new IOException($"Expected a path on the internal flash (I:\\...), got '{path}'.");
    }
}
