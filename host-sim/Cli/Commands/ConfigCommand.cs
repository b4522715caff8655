using System.CommandLine;
using InvertedAnodeBms.Cli.Link.Config;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary><c>iabms config</c>: what is set on a device, with bounds.</summary>
public static class ConfigCommand
{
    private const int Pair = 2;

    private static readonly Option<bool> s_noReboot = new("--no-reboot")
    {
        Description = "Do not reboot the device afterwards: what was written holds from its next boot.",
    };

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        return new Command("config", "Read and set limits and other values of a device, with their bounds.")
        {
            Get(), Set(), Export(), Import(), Cells(), Counters(),
        };
    }

    private static Command Get()
    {
        Argument<string[]> items = new("ITEM")
        {
            Description = "Items; all when none is named.",
            HelpName = "ITEM",
            Arity = ArgumentArity.ZeroOrMore,
        };
        items.CompletionSources.Add(_ => ConfigurationName.All.Select(name => name.Name));
        return Verb("get", "Show items with their bounds.", [items], (session, parsed, _) =>
        {
            string[] asked = parsed.GetValue(items) ?? [];
            IEnumerable<ConfigurationName> found = asked.Select(name => ConfigurationName.Find(name, "ITEM"));
            ConfigurationName[] names = asked.Length == 0 ? [.. ConfigurationName.All] : [.. found];
            DeviceConfiguration configuration = DeviceConfiguration.Read(session.Commander);
            ConfigurationTable.Print(configuration, names);
            OutputMode.Result(ConfigurationJson.Of(session.Hello, configuration, names));
        });
    }

    private static Command Set()
    {
        Argument<string[]> pairs = new("ITEM VALUE")
        {
            Description = "Item and value, and more of them.",
            HelpName = "ITEM VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        pairs.CompletionSources.Add(_ => ConfigurationName.All.Select(name => name.Name));
        return Verb("set", "Set items. Needs a press of the button.", [pairs, s_noReboot], (session, parsed, cancellation) =>
        {
            string[] words = parsed.GetValue(pairs)!;

            if (words.Length % Pair != 0)
            {
                throw new InputException($"config set: {words.Length} words, expected pairs of item and value, such as 'charge-target 3.55'.");
            }

            DeviceConfiguration configuration = DeviceConfiguration.Read(session.Commander);
            ConfigurationValues values = configuration.Stored;

            for (int i = 0; i < words.Length; i += Pair)
            {
                ConfigurationName name = ConfigurationName.Find(words[i], "config set");
                int value = name.Parse(words[i + 1], "config set");
                configuration.Check(name, value, "config set");
                values.Values[(int)name.Item] = value;
            }

            ConfigurationWrite.Run(session, configuration, values, !parsed.GetValue(s_noReboot), cancellation);
        });
    }

    private static Command Export()
    {
        Argument<string> file = new("FILE") { Description = "Where to." };
        return Verb("export", "Write all items to a file.", [file], (session, parsed, _) =>
        {
            string path = parsed.GetValue(file)!;
            DeviceConfiguration configuration = DeviceConfiguration.Read(session.Commander);
            string text = string.Join('\n', ConfigurationFile.Lines(session.Hello, configuration)) + "\n";
            OutputPlace.Open("FILE", path, () =>
            {
                AtomicFile.Write(path, temporary => File.WriteAllText(temporary, text));
                return true;
            });
            Console.WriteLine($"{ConfigurationName.All.Count} items are in {path}.");
        });
    }

    private static Command Import()
    {
        Argument<string> file = new("FILE") { Description = "Lines 'name: value unit'; what it does not name keeps its value." };
        return Verb("import", "Set items from a file. Needs a press of the button.", [file, s_noReboot], (session, parsed, cancellation) =>
        {
            DeviceConfiguration configuration = DeviceConfiguration.Read(session.Commander);
            ConfigurationValues values = ConfigurationFile.Read(parsed.GetValue(file)!, configuration);
            ConfigurationWrite.Run(session, configuration, values, !parsed.GetValue(s_noReboot), cancellation);
        });
    }

    private static Command Cells()
    {
        Option<bool> fresh = new("--new") { Description = "They come new and are not formed: the first cycles are gentle." };
        return Verb(
            "cells", "Other cells of the same design: forget what was learned, limits as the board has them. Needs a press.", [fresh, s_noReboot],
            (session, parsed, cancellation) =>
            {
                int design = (int)session.Hello.CellDesign;
                int isNew = parsed.GetValue(fresh) ? 1 : 0;
                session.Actions.Do(CommandId.ChooseCell, cancellation, arguments =>
                {
                    arguments.WriteByte(design);
                    arguments.WriteByte(isNew);
                });
                ConfigurationWrite.Reboot(session, !parsed.GetValue(s_noReboot), cancellation);
            });
    }

    private static Command Counters()
    {
        Option<bool> reset = new("--reset") { Description = "Begin at nothing. Needs a press of the button." };
        return Verb("counters", "Show what the pack has been through.", [reset], (session, parsed, cancellation) =>
        {
            if (parsed.GetValue(reset))
            {
                session.Actions.Do(CommandId.ResetCounters, cancellation);
            }

            StorageMessage counters = new();
            session.Commander.Read(CommandId.ReadCounters, counters.Read);
            CounterTable.Print(counters);
        });
    }

    private static Command Verb(
        string name, string about, IEnumerable<Symbol> symbols, Action<DeviceSession, ParseResult, CancellationToken> action)
    {
        Option<string?> port = PortOption.Create();
        Command command = new(name, about) { port };

        foreach (Symbol symbol in symbols)
        {
            if (symbol is Option option)
            {
                command.Add(option);
            }
            else
            {
                command.Add((Argument)symbol);
            }
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => Interruptible.Run(() =>
        {
            using DeviceSession session = DeviceSession.Open(parsed.GetValue(port), cancellation);
            action(session, parsed, cancellation);
            return ExitCode.Held;
        })));
        return command;
    }
}
