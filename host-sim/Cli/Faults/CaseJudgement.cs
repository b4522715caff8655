using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Compares what happened in a case with what had to happen.</summary>
/// <param name="what">The case.</param>
/// <param name="charge">When the charge gate conducted.</param>
/// <param name="discharge">When the discharge gate conducted.</param>
/// <param name="judge">What the judge saw.</param>
/// <param name="from">From when the time limit counts, in s.</param>
/// <param name="to">When the fault ended, in s.</param>
public sealed class CaseJudgement(FaultCase what, GateWatch charge, GateWatch discharge, SafetyJudge judge, double from, double to)
{
    private readonly List<string> _missed = [];
    private readonly List<string> _late = [];
    private readonly List<string> _false = [];
    private readonly List<string> _unsafe = [];
    private readonly List<string> _left = [];
    private double? _margin;

    /// <summary>What was taken away while the fault lasted, without a cause in the truth.</summary>
    public required IReadOnlyList<DiagnosisId> Taken { get; init; }

    /// <summary>When which diagnoses became active, bit n for diagnosis n.</summary>
    public required IReadOnlyList<(double Seconds, long Mask)> Raised { get; init; }

    /// <summary>Says what became of the case.</summary>
    /// <param name="tripsBefore">What was taken away before the injection, in words.</param>
    public CaseOutcome Conclude(string tripsBefore)
    {
        Expectation expected = what.Expected;

        if (expected.Reaction is Reaction.ChargeOff or Reaction.BothOff && expected.WithinMs > 0)
        {
            Stops("charge gate", charge);
        }

        if (expected.Reaction is Reaction.DischargeOff or Reaction.BothOff && expected.WithinMs > 0)
        {
            Stops("discharge gate", discharge);
        }

        Reports(expected);

        if (expected.Reaction == Reaction.Nothing)
        {
            _false.AddRange(Taken.Select(id => $"taken away: {Words.Of(id)}"));
        }

        if (what.Fault == InjectionCatalogue.Control)
        {
            Works("charge gate", charge, PackStates.Charges(what.State));
            Works("discharge gate", discharge, PackStates.Feeds(what.State));
        }

        Ask(judge.Voltage, Beyond.Voltage);
        Ask(judge.Current, Beyond.Current);
        Ask(judge.Temperature, Beyond.Temperature);
        Ask(judge.Latch, Beyond.Latch);
        Verdict verdict = _unsafe.Count > 0 ? Verdict.Unsafe
            : _missed.Count > 0 ? Verdict.Missed
            : _late.Count > 0 ? Verdict.Late
            : _false.Count > 0 ? Verdict.FalseTrip
            : Verdict.Safe;
        string text = string.Join("; ", _unsafe.Concat(_missed).Concat(_late).Concat(_false));
        return new CaseOutcome(what, verdict, _margin, text, string.Join("; ", _left), tripsBefore);
    }

    private void Stops(string gate, GateWatch watch)
    {
        Expectation expected = what.Expected;
        IReadOnlyList<GateStretch> stretches = watch.Within(from, to);
        double allowed = expected.WithinMs + FirstSampleMs();
        double together = 0;

        foreach (GateStretch stretch in stretches)
        {
            // A gate that closes under a fault conducts for a tick before the first sample can show what flows.
            bool began = stretch.From > from + 1e-6;
            double took = (Math.Min(stretch.To, to) - Math.Max(stretch.From, from)) * 1e3;

            if (began && expected.Course == Course.Once)
            {
                continue;
            }

            together = expected.Course == Course.Stays ? together + took : took;
            Count(gate, allowed + (began ? 100 : 0), together, stretch.Ended && stretch.To < to - 1e-6);
        }
    }

    private double FirstSampleMs()
    {
        InjectionKind kind = InjectionCatalogue.Find(what.Fault)!;
        int sample = kind.ThroughConverter ? SafetyBounds.SampleMs(what.Board) : 0;
        return sample + kind.FirstSampleMs + SafetyBounds.TickWorkMs;
    }

    private void Count(string gate, double allowed, double took, bool ended)
    {
        double margin = allowed - took;
        _margin = Math.Min(_margin ?? margin, margin);

        if (margin < -1e-3)
        {
            (ended ? _late : _missed).Add(FormattableString.Invariant($"{gate} conducts for {took:0.0} ms of {allowed:0} allowed"));
        }
    }

    private void Reports(Expectation expected)
    {
        if (expected.Seen.Count == 0)
        {
            return;
        }

        long wanted = expected.Seen.Aggregate(0L, (mask, id) => mask | (1L << (int)id));
        double? seen = Raised
            .Where(entry => entry.Seconds >= from && (entry.Mask & wanted) != 0)
            .Select(entry => (double?)entry.Seconds)
            .FirstOrDefault();
        string names = string.Join(" or ", expected.Seen.Select(Words.Of));

        if (seen is not { } seconds || seconds > to)
        {
            _missed.Add($"not reported: {names}");
        }
        else if (expected.Reaction == Reaction.Report)
        {
            double took = (seconds - from) * 1e3;
            double allowed = expected.WithinMs + FirstSampleMs();
            _margin = allowed - took;

            if (took > allowed)
            {
                _late.Add(FormattableString.Invariant($"reported after {took:0} ms of {allowed:0} allowed: {names}"));
            }
        }
    }

    private void Works(string gate, GateWatch watch, bool must)
    {
        if (must && watch.Within(from, to).Count == 0)
        {
            _false.Add($"{gate} does not conduct when the pack is asked");
        }
    }

    private void Ask(IReadOnlyList<Violation> violations, Beyond beyond)
    {
        List<string> into = (what.Expected.Beyond & beyond) != 0 ? _left : _unsafe;
        into.AddRange(violations.Select(found =>
            FormattableString.Invariant($"{found.Rule} for {found.Ms:0} ms of {found.AllowedMs:0} allowed")));
    }
}
