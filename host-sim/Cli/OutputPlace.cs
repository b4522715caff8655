namespace InvertedAnodeBms.Cli;

/// <summary>Opens what an option names for writing; a place that cannot be written is wrong usage, not an internal error.</summary>
public static class OutputPlace
{
    /// <summary>Opens a place.</summary>
    /// <param name="option">Option that named it, or that can name another.</param>
    /// <param name="path">The place.</param>
    /// <param name="open">Opens it.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static T Open<T>(string option, string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException($"{option} '{path}': cannot be written. {error.Message} Name another place with {option}.");
        }
    }

    /// <summary>Makes a folder unless it is there. Returns its path.</summary>
    /// <exception cref="InputException">It cannot be made.</exception>
    public static string Folder(string option, string path)
    {
        return Open(option, path, () => Directory.CreateDirectory(path).FullName);
    }

    /// <summary>Makes sure that a file can be written, without touching one that is there already.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Probe(string option, string path)
    {
        Open(option, path, () =>
        {
            if (Directory.Exists(path))
            {
                throw new IOException("It is a folder.");
            }

            string temporary = path + ".tmp";
            File.WriteAllText(temporary, string.Empty);
            File.Delete(temporary);
            return true;
        });
    }
}
