namespace InvertedAnodeBms.Cli.Link.Ports;

/// <summary>What is wrong with a port, and what to do.</summary>
public static class PortErrors
{
    /// <summary>The ports found, as a sentence.</summary>
    public static string List(IReadOnlyList<FoundPort> ports)
    {
        if (ports.Count == 0)
        {
            return "No serial port was found: is the adapter plugged in, and its cable one for data, not for charging only?";
        }

        IEnumerable<string> names = ports.Select(port => port.Description.Length > 0 ? $"{port.Name} ({port.Description})" : port.Name);
        return $"Ports found: {string.Join(", ", names)}.";
    }

    /// <summary>There is no such port.</summary>
    public static InputException Missing(string port)
    {
        return new InputException($"--port {port}: there is no such port. {List(SerialPorts.Find())}");
    }

    /// <summary>The person may not use it.</summary>
    public static InputException Forbidden(string port)
    {
        return new InputException(
            $"--port {port}: no permission. On Linux serial ports belong to the group dialout (uucp on some systems): "
            + "sudo usermod -aG dialout $USER, then log out and in again.");
    }

    /// <summary>Another program has it.</summary>
    /// <param name="port">Name of the port.</param>
    /// <param name="users">Programs that have it open, as far as they can be seen.</param>
    public static InputException Busy(string port, IReadOnlyList<string> users)
    {
        string who = users.Count > 0 ? string.Join(", ", users) : "another program";
        return new InputException($"--port {port}: busy, in use by {who}. Close that first (a serial monitor, another iabms).");
    }

    /// <summary>It is something else.</summary>
    public static InputException NotSerial(string port)
    {
        return new InputException($"--port {port}: not a serial port. {List(SerialPorts.Find())}");
    }

    /// <summary>Anything else.</summary>
    /// <param name="port">Name of the port.</param>
    /// <param name="cause">What the system said.</param>
    public static InputException Other(string port, string cause)
    {
        return new InputException($"--port {port}: cannot be opened: {cause}. Unplug the adapter, plug it in again, and look at the system's log.");
    }
}
