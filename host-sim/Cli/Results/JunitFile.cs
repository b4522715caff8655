using System.Xml;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>Writes <c>junit.xml</c>: every result with an expectation is a test case, so that any CI can show it.</summary>
public static class JunitFile
{
    private static readonly XmlWriterSettings s_settings = new() { Indent = true, NewLineChars = "\n" };

    /// <summary>Writes the file.</summary>
    public static void Write(string path, RunIdentity identity, bool interrupted, IReadOnlyList<ResultItem> items)
    {
        List<ResultItem> judged = [.. items.Where(item => item.Kind != ResultKind.Measurement)];
        int failures = judged.Count(item => !item.Pass) + (interrupted ? 1 : 0);
        using XmlWriter xml = XmlWriter.Create(path, s_settings);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"{RunIdentity.Tool} {identity.Verb} {identity.Scenario}");
        xml.WriteAttributeString("tests", XmlConvert.ToString(judged.Count + (interrupted ? 1 : 0)));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));

        foreach (ResultItem item in judged)
        {
            string? failure = item.Pass ? null : $"{item.Name} is {Show(item)}, expected {item.Expectation} {item.Unit}";
            WriteCase(xml, identity, item.Id, failure);
        }

        if (interrupted)
        {
            WriteCase(xml, identity, "run.finished", "stopped before its end");
        }

        xml.WriteEndElement();
    }

    private static string Show(ResultItem item)
    {
        return item.Value is { } value ? Number.Short(value) : "not measured";
    }

    private static void WriteCase(XmlWriter xml, RunIdentity identity, string id, string? failure)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{RunIdentity.Tool}.{identity.Verb}.{identity.Scenario}");
        xml.WriteAttributeString("name", id);

        if (failure is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", failure);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
