using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Parses a YAML file. Whatever is in it, the library's exceptions come out as messages with a place.</summary>
internal static class YamlDocumentFile
{
    // The library reads nested lists by recursion: a file of brackets alone would take the stack.
    private const int DeepestNesting = 50;

    /// <summary>Reads the nodes of a file.</summary>
    /// <exception cref="InputException">It is no YAML; the message names line and column.</exception>
    public static YamlStream Load(string file)
    {
        string text = File.ReadAllText(file);
        Mark place = new(1, 1, 1);

        try
        {
            Parser events = new(new StringReader(text));

            for (int depth = 0; events.MoveNext();)
            {
                place = events.Current!.Start;
                depth += events.Current.NestingIncrease;

                if (depth > DeepestNesting)
                {
                    throw Refusal(file, place, $"nested more than {DeepestNesting} deep");
                }

                if (events.Current is AnchorAlias)
                {
                    throw Refusal(file, place, "references with * are not supported: write the value out");
                }
            }

            YamlStream stream = [];
            stream.Load(new StringReader(text));
            return stream;
        }
        catch (YamlException error)
        {
            throw Refusal(file, error.Start, error.Message);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // What the parser says of a tab or a stray mark, without a place: after the last thing that it understood.
            throw Refusal(file, place, $"after this place: {error.Message}");
        }
    }

    private static InputException Refusal(string file, Mark place, string message)
    {
        return new InputException($"{file}:{place.Line}:{place.Column}: not valid YAML: {message}");
    }
}
