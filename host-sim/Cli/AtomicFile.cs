namespace InvertedAnodeBms.Cli;

/// <summary>Writes a file as a whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Lets an action write beside the target, then moves the result into place.</summary>
    /// <param name="path">Target.</param>
    /// <param name="write">Receives the path to write to.</param>
    public static void Write(string path, Action<string> write)
    {
        string temporary = path + ".tmp";
        write(temporary);
        File.Move(temporary, path, overwrite: true);
    }
}
