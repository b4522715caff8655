namespace InvertedAnodeBms.Cli.Link.Ports;

/// <summary>An open serial line has gone: unplugged, or its device was switched off.</summary>
public sealed class LineLostException : IOException
{
    /// <summary>Creates the error.</summary>
    /// <param name="port">Name of the port.</param>
    /// <param name="cause">What the system said.</param>
    public LineLostException(string port, string cause)
        : base($"{port} has gone: {cause}.")
    {
    }
}
