using System.Text.Json;
using System.Text.RegularExpressions;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Cli.Scenarios.Schema;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Cli.Tests.Scenarios;

/// <summary>The schema that editors use says what the reader says.</summary>
[TestClass]
public sealed class ScenarioSchemaTests
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(ScenarioSchema.Create()).RootElement;

    [TestMethod]
    public void TheFileIsWhatTheCodeSays()
    {
        string path = Repository.File("host-sim", "scenarios", ScenarioSchema.FileName);
        Repository.IsOrBecomes(path, ScenarioSchema.Create(), nameof(TheFileIsWhatTheCodeSays));
    }

    [TestMethod]
    public void ItHasEveryKeyOfTheReaderAndNoOther()
    {
        CollectionAssert.AreEquivalent(ScenarioReader.Keys.ToArray(), Keys(s_schema));
        CollectionAssert.AreEquivalent(ScenarioCellReader.Keys.ToArray(), Keys(Property(s_schema, "cell")));
        CollectionAssert.AreEquivalent(ScenarioCellReader.Keys.ToArray(), Keys(Property(s_schema, "cells").GetProperty("items")));
        CollectionAssert.AreEquivalent(ScenarioFaultReader.Keys.ToArray(), Keys(Property(s_schema, "faults").GetProperty("items")));
    }

    [TestMethod]
    public void ItHasEveryFaultOfThePlant()
    {
        JsonElement names = Property(Property(s_schema, "faults").GetProperty("items"), "fault").GetProperty("enum");
        string[] known = [.. names.EnumerateArray().Select(name => name.GetString()!)];

        foreach (FaultDescription fault in FaultCatalog.All)
        {
            CollectionAssert.Contains(known, fault.Name);
        }

        CollectionAssert.Contains(known, ScenarioFault.PowerCutAtWrite);
    }

    [TestMethod]
    public void EverySentenceOfEveryScenarioFitsItAsAnEditorReadsIt()
    {
        foreach (string file in ScenarioReader.Files())
        {
            Scenario scenario = ScenarioReader.Read(file);

            foreach (string sentence in scenario.Steps.Select(step => step.Sentence))
            {
                Assert.IsTrue(Fits(Property(s_schema, "steps").GetProperty("items"), sentence), $"{file}: {sentence}");
            }

            foreach (string sentence in scenario.Events.Select(expectation => expectation.Sentence))
            {
                Assert.IsTrue(Fits(Property(Property(s_schema, "expect"), "events").GetProperty("items"), sentence), $"{file}: {sentence}");
            }
        }
    }

    [TestMethod]
    [DataRow("Chrge until full")]
    [DataRow("Charge until full please")]
    [DataRow("Rest for 10 days")]
    public void AWrongStepDoesNotFit(string sentence)
    {
        Assert.IsFalse(Fits(Property(s_schema, "steps").GetProperty("items"), sentence));
    }

    [TestMethod]
    public void EveryScenarioNamesTheSchemaInItsFirstLine()
    {
        foreach (string file in ScenarioReader.Files())
        {
            Assert.AreEqual($"# yaml-language-server: $schema={ScenarioSchema.FileName}", File.ReadLines(file).First(), file);
        }
    }

    private static bool Fits(JsonElement node, string sentence)
    {
        return node.GetProperty("anyOf").EnumerateArray().Any(form =>
            Regex.IsMatch(sentence, form.GetProperty("pattern").GetString()!, RegexOptions.ECMAScript));
    }

    private static JsonElement Property(JsonElement node, string name)
    {
        return node.GetProperty("properties").GetProperty(name);
    }

    private static string[] Keys(JsonElement node)
    {
        return [.. node.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
