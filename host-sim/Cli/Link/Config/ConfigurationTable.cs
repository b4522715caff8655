using InvertedAnodeBms.Core.Telemetry;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Link.Config;

/// <summary>A configuration in the terminal: values and bounds.</summary>
public static class ConfigurationTable
{
    /// <summary>Prints items.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="names">Which items.</param>
    public static void Print(DeviceConfiguration configuration, IEnumerable<ConfigurationName> names)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("item", "value", "allowed", "board's own", "");

        foreach (ConfigurationName name in names)
        {
            ConfigurationItemMessage item = configuration.Of(name.Item);
            string next = item.Stored == item.Running ? string.Empty : $" (from the next boot; now {name.Format(item.Running)})";
            table.AddRow(
                new Text(name.Name),
                new Text(name.Format(item.Stored) + next),
                new Text($"{name.Format(item.Lowest)} to {name.Format(item.Highest)}"),
                new Text(name.Format(item.Default)),
                new Text(name.About, new Style(decoration: Decoration.Dim)));
        }

        AnsiConsole.Write(table);
    }
}
