using InvertedAnodeBms.Cli;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Faults;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Fuzz.Mutation;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>Scenario files: reading ends in a scenario that can be run, or in a message that names file, line and column.</summary>
public sealed class ScenarioTarget : IFuzzTarget
{
    private const double LongestStepSeconds = 100 * 24 * 3600;

    private const string Short =
        "steps: [Rest for 1 s]\ncells: [{ design: pouch-foil }, { aged-cycles: 3 }]\nexpect: { run.max_cell_v: { max: 4 } }";

    private const string Everything = """
        profiles: { wrist: [[9, 3], [1, 25]] }
        steps:
          - Charge fast at 0.5C until 80 %
          - Discharge as wrist until empty within 2 h
          - Repeat the last 2 steps 2 times
          - Hang for 2 s
          - Clear the fault
        faults:
          - { fault: cell-wire-open, cell: 1, at: 10 min, for: 5 s }
          - { fault: cell-reading-offset, name: again, cell: 2, magnitude: 50 mV, when: charging at 80 % }
          - { fault: power-cut-at-write, magnitude: 12 bytes, step: 2, after: 1 s }
        expect:
          events:
            - "gates off within 300 ms of cell-wire-open, to the end"
            - never hard-short after step 2 before the end of again
            - sensor-open latched within 5 s
            - hard-short survives every reboot
            - state full at the end
        """;

    private static readonly string[] _words =
    [
        "", "~", "null", "-", "- ", ":", "{", "}", "[", "]", "[[", "{{", "&a", "*a", "<<: *a", "!!binary", "!!float", "|", ">", "#", "---", "...",
        "%YAML 9.9", "'", "\"", "\t", "\0", "\uFEFF", "? ", "1e999", "-1", "NaN", ".inf", "0x10", "99999999999999999999", "1e15", "48 h", "1e9 h",
        "999999999999 h", "until 0 V", "for 0 s", "at 0 A", "at 999999999 A", "min", "max", "expect", "steps", "cells", "design", "seed", "board",
        "name", "faults", "profiles", "magnitude", "when", "never", "within 1e9 h", "for 999999999999 h", "step 0", "the end of", ", to the end",
        "Repeat the last 99 steps 999 times",
    ];

    private readonly string[] _good;

    /// <summary>Takes the scenarios that come with the tool.</summary>
    public ScenarioTarget()
    {
        IEnumerable<string> files = Directory.GetFiles(ScenarioReader.Folder, "*.yaml").Order(StringComparer.Ordinal);
        _good = [.. files.Select(File.ReadAllText), Short, Everything];
    }

    public byte[] Make(Random random)
    {
        return TextMutator.Spoil(random, _good[random.Next(_good.Length)], _good[random.Next(_good.Length)], _words, " \n:");
    }

    public bool Check(byte[] input)
    {
        string file = Path.GetTempFileName();

        try
        {
            File.WriteAllBytes(file, input);
            AssertPromises(ScenarioReader.Read(file));
            return true;
        }
        catch (InputException refusal)
        {
            FuzzException.Unless(refusal.Message.StartsWith(file, StringComparison.Ordinal), $"A refusal names the place: {refusal.Message}");
            return false;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void AssertPromises(Scenario scenario)
    {
        bool whole = scenario.Name.Length > 0 && scenario.Steps.Count > 0 && scenario.Cells.Count > 0;
        FuzzException.Unless(whole, "A scenario has a name, cells and steps.");
        FuzzException.Unless(scenario.Seed >= 0 && double.IsFinite(scenario.AmbientCelsius), "Its numbers are numbers.");

        foreach (ScenarioStep step in scenario.Steps)
        {
            FuzzException.Unless(step.Seconds is >= 0 and <= LongestStepSeconds, $"A step ends within 100 days: {step.Sentence}");
            FuzzException.Unless((step.Amperes ?? 0) is >= 0 and <= 100, $"A current that there is: {step.Sentence}");
            FuzzException.Unless(double.IsFinite(step.Celsius) && Math.Abs(step.Celsius) <= 200, $"A temperature that there is: {step.Sentence}");
            FuzzException.Unless(step.Profile is null || scenario.Profiles.ContainsKey(step.Profile), $"Its profile is there: {step.Sentence}");
        }

        foreach (ScenarioFault fault in scenario.Faults)
        {
            bool fits = fault.Description is not { HasMagnitude: true } known
                || (fault.Magnitude >= known.Lowest && fault.Magnitude <= known.Highest);
            FuzzException.Unless(fits && fault.Index >= 0 && fault.Index < scenario.Cells.Count, $"A fault that there is: {fault.Label}");
            FuzzException.Unless(fault.AfterSeconds is >= 0 and <= LongestStepSeconds, $"It begins within 100 days: {fault.Label}");
        }

        FuzzException.Unless(scenario.Events.Select(entry => entry.Id).Distinct().Count() == scenario.Events.Count, "Each id is there once.");

        foreach (ScenarioExpectation bound in scenario.Expectations)
        {
            FuzzException.Unless(double.IsFinite(bound.Minimum ?? 0) && double.IsFinite(bound.Maximum ?? 0), "Bounds are numbers.");
        }
    }
}
