using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>The configuration of a device with its bounds, as it was read.</summary>
public sealed class DeviceConfiguration
{
    private readonly ConfigurationItemMessage[] _items;

    private DeviceConfiguration(ConfigurationItemMessage[] items)
    {
        _items = items;
    }

    /// <summary>Values of this boot.</summary>
    public ConfigurationValues Running => Values(item => item.Running);

    /// <summary>Values of the next boot.</summary>
    public ConfigurationValues Stored => Values(item => item.Stored);

    /// <summary>The board's own values.</summary>
    public ConfigurationValues Own => Values(item => item.Default);

    /// <summary>Reads all items.</summary>
    public static DeviceConfiguration Read(Commander commander)
    {
        ConfigurationItemMessage[] items = new ConfigurationItemMessage[ConfigurationValues.Count];

        for (int i = 0; i < items.Length; i++)
        {
            int number = i;
            items[i] = new ConfigurationItemMessage();
            commander.Read(CommandId.ReadConfigurationItem, items[i].Read, arguments => arguments.WriteByte(number));
        }

        return new DeviceConfiguration(items);
    }

    /// <summary>One item with its bounds.</summary>
    public ConfigurationItemMessage Of(ConfigurationItem item)
    {
        return _items[(int)item];
    }

    /// <summary>Checks a value against the bounds.</summary>
    /// <param name="name">The item.</param>
    /// <param name="value">Its value.</param>
    /// <param name="where">Place, for the message.</param>
    /// <exception cref="InputException">It is outside.</exception>
    public void Check(ConfigurationName name, int value, string where)
    {
        ConfigurationItemMessage item = Of(name.Item);

        if (value < item.Lowest || value > item.Highest)
        {
            throw new InputException(
                $"{where}: {name.Name} is {name.Format(value)}; this board and its cells allow "
                + $"{name.Format(item.Lowest)} to {name.Format(item.Highest)}.");
        }
    }

    private ConfigurationValues Values(Func<ConfigurationItemMessage, int> value)
    {
        ConfigurationValues values = new();

        for (int i = 0; i < _items.Length; i++)
        {
            values.Values[i] = value(_items[i]);
        }

        return values;
    }
}
