using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>Writes a configuration to a device: what changes, the press, the reboot, what is in force then.</summary>
public static class ConfigurationWrite
{
    /// <summary>Writes it.</summary>
    /// <param name="session">The device.</param>
    /// <param name="before">What is set.</param>
    /// <param name="values">What shall be.</param>
    /// <param name="reboots">Reboot the device afterwards.</param>
    /// <param name="cancellation">The person gives up.</param>
    /// <exception cref="InputException">The device refuses.</exception>
    public static void Run(
        DeviceSession session, DeviceConfiguration before, ConfigurationValues values, bool reboots, CancellationToken cancellation)
    {
        ConfigurationName[] changed =
        [
            .. ConfigurationName.All.Where(name => values.Values[(int)name.Item] != before.Of(name.Item).Stored),
        ];

        if (changed.Length == 0)
        {
            Console.WriteLine("Everything is set so already; nothing was written.");
            return;
        }

        foreach (ConfigurationName name in changed)
        {
            Console.WriteLine($"{name.Name}: {name.Format(before.Of(name.Item).Stored)} -> {name.Format(values.Values[(int)name.Item])}");
        }

        session.Actions.Do(CommandId.WriteConfiguration, cancellation, values.Write, NameOf);
        Reboot(session, reboots, cancellation);
        DeviceConfiguration after = DeviceConfiguration.Read(session.Commander);

        foreach (ConfigurationName name in changed)
        {
            int stored = after.Of(name.Item).Stored;

            if (stored != values.Values[(int)name.Item])
            {
                throw new InputException($"{name.Name} is {name.Format(stored)} on the device, not what was written. Read it with 'config get'.");
            }
        }
    }

    /// <summary>What was written holds from the next boot: brings it about, or says so.</summary>
    public static void Reboot(DeviceSession session, bool reboots, CancellationToken cancellation)
    {
        if (reboots)
        {
            session.Actions.Reboot(cancellation);
        }
        else
        {
            Console.WriteLine("It holds from the next boot of the device on: switch it off and on, or 'connect --reboot'.");
        }
    }

    private static string NameOf(int item)
    {
        return ConfigurationName.All.FirstOrDefault(name => (int)name.Item == item)?.Name ?? $"item {item}";
    }
}
