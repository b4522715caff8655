namespace InvertedAnodeBms.VirtualEsp32.Nano;

/// <summary>What firmware sees as <c>File</c> on the desktop: the virtual chip's flash instead of the PC's disk.</summary>
public static class VirtualFile
{
    /// <summary>Whether a file exists.</summary>
    public static bool Exists(string path)
    {
        return VirtualChip.Current.Flash.Exists(path);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="IOException">The file does not exist.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        return VirtualChip.Current.Flash.Read(path);
    }

    /// <summary>Writes a whole file.</summary>
    public static void WriteAllBytes(string path, byte[] bytes)
    {
        VirtualChip.Current.Flash.Write(path, bytes);
    }

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    public static void Delete(string path)
    {
        VirtualChip.Current.Flash.Delete(path);
    }
}
