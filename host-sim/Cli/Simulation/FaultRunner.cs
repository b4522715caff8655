using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Faults;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Begins and ends the faults of a scenario at their times, steps and conditions.</summary>
public sealed class FaultRunner
{
    private readonly ClosedLoop _run;
    private readonly IReadOnlyList<ScenarioFault> _faults;
    private readonly double?[] _begun;
    private readonly bool[] _over;

    /// <summary>Binds the faults to a run.</summary>
    /// <exception cref="InputException">The board has no such part.</exception>
    public FaultRunner(IReadOnlyList<ScenarioFault> faults, ClosedLoop run)
    {
        _faults = faults;
        _run = run;
        _begun = new double?[faults.Count];
        _over = new bool[faults.Count];

        foreach (ScenarioFault fault in faults)
        {
            if (fault.Description is { } description && !run.Plant.Faults.Supports(description.Kind, fault.Index))
            {
                throw new InputException($"{fault.Place}: this board has no part {fault.Index + 1} for '{description.Name}'.");
            }
        }
    }

    /// <summary>Looks at the world once a tick, after the steps have.</summary>
    /// <param name="seconds">Time since the start.</param>
    /// <param name="report">Called with a sentence for every beginning and end.</param>
    public void Follow(double seconds, Action<string> report)
    {
        for (int i = 0; i < _faults.Count; i++)
        {
            ScenarioFault fault = _faults[i];

            if (_begun[i] is null && Due(fault, seconds))
            {
                _begun[i] = seconds;
                Begin(fault, seconds);
                report($"fault begins: {fault.Label}");
            }
            else if (!_over[i] && _begun[i] + fault.ForSeconds <= seconds + 1e-6)
            {
                _over[i] = true;
                End(fault, seconds);
                report($"fault over: {fault.Label}");
            }
        }
    }

    private bool Due(ScenarioFault fault, double seconds)
    {
        if (fault.When is { } condition)
        {
            return condition.Holds(_run.Plant, _run.Timeline.State);
        }

        double? from = fault.Step is { } step ? _run.Timeline.TimeOf(StepRunner.MarkOf(step)) : 0;
        return from + fault.AfterSeconds <= seconds + 1e-6;
    }

    private void Begin(ScenarioFault fault, double seconds)
    {
        _run.Timeline.Mark(new EventMark(MarkKind.Fault, fault.Label), seconds);

        if (fault.Description is { } description)
        {
            _run.Plant.Faults.Begin(description.Kind, fault.Index, fault.Magnitude);
        }
        else
        {
            _run.PowerCutAtWrite((int)fault.Magnitude);
        }
    }

    private void End(ScenarioFault fault, double seconds)
    {
        _run.Timeline.Mark(new EventMark(MarkKind.FaultEnd, fault.Label), seconds);

        if (fault.Description is { } description)
        {
            _run.Plant.Faults.End(description.Kind, fault.Index);
        }
    }
}
