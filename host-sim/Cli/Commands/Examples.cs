using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>What a person may want to type, verb by verb: behind the help of each.</summary>
public static class Examples
{
    private static readonly Dictionary<string, string[]> s_lines = new(StringComparer.Ordinal)
    {
        ["run"] =
        [
            "run                                      the default pack: charge, wear, rest",
            "run dendrite-onset --seed 7              a story with another pack",
            "run --serial --speed 10                  the virtual device on a serial port, ten times real time",
            "run --serial --bench                     an uncalibrated board on the bench",
        ],
        ["replay"] =
        [
            "replay cell.csv --cell lfp-li-pouch-36mah",
            "replay out/log/log-0001.bdf.csv --cell lfp-li-pouch-36mah --voltage-column cell_1_voltage_volt",
        ],
        ["validate"] = ["validate", "validate --only 'sand*'"],
        ["detect"] = ["detect", "detect --only ina226 --hours 1000 --episodes 0"],
        ["fit"] = ["fit pouch-inverted"],
        ["life"] = ["life"],
        ["faults"] = ["faults", "faults --count 0 --ordinary-hours 1000"],
        ["connect"] =
        [
            "connect                                  the only port there is, live",
            "connect --port /dev/ttyUSB0 --once       what it tells now",
            "connect --port COM5 --json - --seconds 9 a line of JSON a second",
            "connect --stop                           both gates off, at once",
            "connect --clear                          clear latched faults, with a press of the button",
        ],
        ["log"] =
        [
            "log --port /dev/ttyUSB0                  to out/log, until Ctrl-C; again to go on",
            "log --port COM5 --out cell7 --rotate-hours 1",
            "log --events                             what the device has stored, to out/log/stored-events.jsonl",
        ],
        ["config"] =
        [
            "config get                               every item with its bounds",
            "config set charge-target 3.55 charge-current 5",
            "config export cell7.txt",
            "config import cell7.txt",
            "config cells --new                       other cells, not formed yet",
        ],
        ["calibrate"] =
        [
            "calibrate --port /dev/ttyUSB0            guided, two voltages and two currents",
            "calibrate --steps 5 --dry-run            five of each, nothing written",
            "calibrate --points out/calibrate/points.csv",
            "calibrate --undo",
        ],
        ["serve"] =
        [
            "serve                                    the default pack, simulated in real time",
            "serve --scenario dendrite-onset --speed 600",
            "serve --port /dev/ttyUSB0                a device",
            "serve out/charge-and-wear/trace.bdf.csv --cell lfp-li-pouch-36mah",
            "serve --listen 0.0.0.0:8420              for others in the network too: they can stop the pack",
        ],
        ["completion"] = ["completion bash >> ~/.bashrc", "completion zsh >> ~/.zshrc", "completion pwsh >> $PROFILE"],
    };

    /// <summary>Lines for a verb; none for one without.</summary>
    public static IReadOnlyList<string> Of(string verb)
    {
        return s_lines.GetValueOrDefault(verb, []);
    }

    /// <summary>Adds them to the help of a command line.</summary>
    public static void AddTo(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            Command command = parseResult.CommandResult.Command;
            string verb = command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand)?.Name ?? command.Name;

            if (Of(verb) is { Count: > 0 } lines)
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");

                foreach (string line in lines)
                {
                    output.WriteLine($"  iabms {line}");
                }

                output.WriteLine();
            }

            return code;
        }
    }
}
