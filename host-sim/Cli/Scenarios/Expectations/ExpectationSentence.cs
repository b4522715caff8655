using System.Globalization;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Scenarios.Expectations;

/// <summary>Reads an expectation about what happens: "gates off within 300 ms of load-short", "never hard-short".</summary>
public static class ExpectationSentence
{
    /// <summary>Reads a sentence.</summary>
    /// <returns>The expectation, or null when it is none of the forms.</returns>
    public static EventExpectation? Parse(string sentence)
    {
        if (ExpectationForms.Read(sentence) is not { } read)
        {
            return null;
        }

        SentenceValues values = read.Values;
        return new EventExpectation(sentence.Trim(), read.Rule, SubjectOf(read.Rule, values))
        {
            From = Mark(values, "from") ?? EventMark.Start,
            Before = Mark(values, "before"),
            Seconds = values.Has("within") ? values.Seconds("within") : null,
            StaysSeconds = values.Has("toTheEnd") ? double.PositiveInfinity : values.Seconds("stays"),
        };
    }

    private static EventSubject SubjectOf(ExpectationRule rule, SentenceValues values)
    {
        if (values.Has("diagnosis"))
        {
            DiagnosisId id = DiagnosisNames.Of(values.Word("diagnosis"));
            bool latch = values.Has("latched") || rule == ExpectationRule.Survives;
            return new EventSubject(latch ? SubjectKind.Latch : SubjectKind.Diagnosis, (int)id);
        }

        if (values.Has("state"))
        {
            BmsState state = StateWords.Of(values.Word("state"));
            return new EventSubject(SubjectKind.State, (int)state);
        }

        return new EventSubject(values.Word("word") switch
        {
            "gates off" => SubjectKind.GatesOff,
            "charge gate on" => SubjectKind.ChargeGateOn,
            "charge gate off" => SubjectKind.ChargeGateOff,
            "discharge gate on" => SubjectKind.DischargeGateOn,
            "discharge gate off" => SubjectKind.DischargeGateOff,
            "cleared" => SubjectKind.Cleared,
            "boot" => SubjectKind.Boot,
            _ => SubjectKind.AnyLatch,
        });
    }

    private static EventMark? Mark(SentenceValues values, string group)
    {
        if (values.Has(group + "Step"))
        {
            return new EventMark(MarkKind.Step, values.Number(group + "Step").ToString(CultureInfo.InvariantCulture));
        }

        return values.Has(group) ? new EventMark(values.Has(group + "End") ? MarkKind.FaultEnd : MarkKind.Fault, values.Word(group)) : null;
    }
}
