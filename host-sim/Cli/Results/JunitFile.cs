using System.Xml;

namespace InvertedAnodeBms.Cli.Results;

/// <summary>
/// Writes <c>junit.xml</c>: every result with an expectation is a test case, so that any CI can show it. A missed prediction is a skipped case
/// with a message: visible, without failing the build.
/// </summary>
public static class JunitFile
{
    private static readonly XmlWriterSettings s_settings = new() { Indent = true, NewLineChars = "\n" };

    /// <summary>Writes the file.</summary>
    public static void Write(
        string path, RunIdentity identity, bool interrupted, IReadOnlyList<ResultItem> items, IReadOnlyList<ToolError>? errors = null)
    {
        List<ResultItem> judged = [.. items.Where(item => item.Judged)];
        int failures = judged.Count(item => item.Fatal) + (interrupted ? 1 : 0);
        int skipped = judged.Count(item => !item.Pass && !item.Fatal);
        int broken = errors?.Count ?? 0;
        using XmlWriter xml = XmlWriter.Create(path, s_settings);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"{RunIdentity.Tool} {identity.Verb} {identity.Scenario}");
        xml.WriteAttributeString("tests", XmlConvert.ToString(judged.Count + broken + (interrupted ? 1 : 0)));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
        WriteCount(xml, "skipped", skipped);
        WriteCount(xml, "errors", broken);

        foreach (ResultItem item in judged)
        {
            string? message = item.Pass ? null
                : item.Seen.Length > 0 ? $"{item.Name}: {item.Seen}"
                : $"{item.Name} is {Show(item)}, expected {item.Expectation} {item.Unit}";
            WriteCase(xml, identity, item.Id, item.Fatal ? "failure" : "skipped", message);
        }

        foreach (ToolError error in errors ?? [])
        {
            WriteCase(xml, identity, error.Where, "error", error.Message);
        }

        if (interrupted)
        {
            WriteCase(xml, identity, "run.finished", "failure", "stopped before its end");
        }

        xml.WriteEndElement();
    }

    private static string Show(ResultItem item)
    {
        return item.Shown.Length > 0 ? item.Shown : "not measured";
    }

    private static void WriteCount(XmlWriter xml, string name, int count)
    {
        if (count > 0)
        {
            xml.WriteAttributeString(name, XmlConvert.ToString(count));
        }
    }

    private static void WriteCase(XmlWriter xml, RunIdentity identity, string id, string outcome, string? message)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{RunIdentity.Tool}.{identity.Verb}.{identity.Scenario}");
        xml.WriteAttributeString("name", id);

        if (message is not null)
        {
            xml.WriteStartElement(outcome);
            xml.WriteAttributeString("message", message);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
