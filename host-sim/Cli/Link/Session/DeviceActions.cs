using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>Commands that change something, from the press to the answer.</summary>
public sealed class DeviceActions
{
    private const int PumpMilliseconds = 50;
    private const double BootSeconds = 20;

    private readonly Commander _commander;

    /// <summary>Binds a commander.</summary>
    public DeviceActions(Commander commander)
    {
        _commander = commander;
    }

    /// <summary>Does what needs a press of the button.</summary>
    /// <param name="id">What.</param>
    /// <param name="cancellation">The person gives up.</param>
    /// <param name="arguments">Arguments of the command.</param>
    /// <param name="items">Names what is out of bounds.</param>
    /// <exception cref="InputException">It was not done.</exception>
    public void Do(CommandId id, CancellationToken cancellation, Action<RecordBuffer>? arguments = null, Func<int, string>? items = null)
    {
        uint presence = PressGuide.Wait(_commander.Link, CommandWords.Of(id), cancellation);
        Require(id, _commander.Ask(id, arguments, presence), items);
        Console.WriteLine($"{CommandWords.Of(id)}: done.");
    }

    /// <summary>Stops the pack at once: free for everybody.</summary>
    /// <exception cref="InputException">It was not done.</exception>
    public void Stop()
    {
        Require(CommandId.Stop, _commander.Ask(CommandId.Stop), null);
        Console.WriteLine("Stopped: both gates are off until a person at the device releases it (connect --release).");
    }

    /// <summary>Starts the program anew and waits until it is back.</summary>
    /// <param name="cancellation">The person gives up.</param>
    /// <exception cref="InputException">It was not done, or the device did not come back.</exception>
    public void Reboot(CancellationToken cancellation)
    {
        DeviceLink link = _commander.Link;
        BootWatch watch = new(link.Listener);
        Do(CommandId.Reboot, cancellation);
        DateTime end = DateTime.UtcNow.AddSeconds(BootSeconds);

        while (!watch.HasBooted)
        {
            if (DateTime.UtcNow > end || link.IsLost)
            {
                throw new InputException($"--port {link.Port}: the device did not come back within {BootSeconds:0} s. Switch it off and on.");
            }

            cancellation.ThrowIfCancellationRequested();
            link.Pump(PumpMilliseconds);
        }

        Console.WriteLine("The device has booted.");
    }

    private static void Require(CommandId id, CommandAnswer answer, Func<int, string>? items)
    {
        if (answer.Result == CommandResult.Done)
        {
            return;
        }

        string what = answer.Result == CommandResult.OutOfBounds && items is not null
            ? $"{items(answer.Item)}: {CommandWords.Of(answer.Fault)}. "
            : string.Empty;
        throw new InputException($"{CommandWords.Of(id)}: {what}{CommandWords.Of(answer)}");
    }
}
