using System.Globalization;
using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Scenarios.Expectations;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Walks through the steps of a scenario: plugs and unplugs, presses and cuts, and decides when a step is over.</summary>
public sealed class StepRunner
{
    private readonly IReadOnlyList<ScenarioStep> _steps;
    private readonly ClosedLoop _run;
    private readonly PackPlant _plant;
    private readonly Surroundings _surroundings;
    private double _startedSeconds;
    private bool _sawDischarge;
    private bool _sent;
    private bool _begun;
    private int _statusCount;

    /// <summary>Binds the steps to a run.</summary>
    public StepRunner(Scenario scenario, ClosedLoop run)
    {
        _steps = scenario.Steps;
        _run = run;
        _plant = run.Plant;
        _surroundings = new Surroundings(scenario.Profiles, run.Plant);
    }

    /// <summary>Index of the step under way; the number of steps when all are over.</summary>
    public int Index { get; private set; }

    /// <summary>Steps that reached their end instead of running out of time.</summary>
    public int FinishedCount { get; private set; }

    /// <summary>Every step is over.</summary>
    public bool Done => Index >= _steps.Count;

    /// <summary>The moment at which a step begins.</summary>
    /// <param name="index">The step, from 0.</param>
    public static EventMark MarkOf(int index)
    {
        return new EventMark(MarkKind.Step, (index + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Looks at the world once a tick.</summary>
    /// <param name="seconds">Time since the start.</param>
    /// <param name="status">What the firmware last said.</param>
    /// <returns>What happened to a step, or null.</returns>
    public string? Follow(double seconds, StatusMessage status)
    {
        _surroundings.Follow(seconds);

        if (Done)
        {
            return null;
        }

        if (!_begun)
        {
            Begin(_steps[Index], seconds);
            return $"step {Index + 1}: {_steps[Index].Sentence}";
        }

        ScenarioStep step = _steps[Index];
        _sawDischarge |= _run.Timeline.State == BmsState.Discharge;
        TrySend(step, status);
        bool reached = Reached(step, seconds);
        bool late = !reached && seconds - _startedSeconds >= step.Seconds && step.End is not StepEnd.Immediately and not StepEnd.Duration;

        if (!reached && !late)
        {
            return null;
        }

        Finish(step);
        Index++;
        _begun = false;
        FinishedCount += reached ? 1 : 0;
        return late ? $"step {Index} ran out of time: {step.Sentence}" : null;
    }

    /// <summary>Share of the steps that is over, 0 to 1: inside a step by its duration, or by the state of charge.</summary>
    public double Progress(double seconds, StatusMessage status)
    {
        if (Done)
        {
            return 1;
        }

        ScenarioStep step = _steps[Index];
        double charge = status.CellChargePpm[0] * 1e-6;
        double inside = step.End switch
        {
            StepEnd.Duration => (seconds - _startedSeconds) / Math.Max(1, step.Seconds),
            StepEnd.Immediately => 0,
            _ => step.Action == StepAction.Charge ? charge : 1 - charge,
        };
        return (Index + Math.Clamp(inside, 0, 1)) / _steps.Count;
    }

    private void Begin(ScenarioStep step, double seconds)
    {
        _begun = true;
        _sawDischarge = false;
        _sent = false;
        _startedSeconds = seconds;
        _statusCount = _run.Listener.StatusCount;
        _run.Timeline.Mark(MarkOf(Index), seconds);
        _surroundings.Begin(step, seconds);

        switch (step.Action)
        {
            case StepAction.Charge:
                _run.SetMode(step.Fast ? ChargeMode.Fast : ChargeMode.Normal);
                break;
            case StepAction.PressButton:
                _plant.Button.Pressed = true;
                break;
            case StepAction.Reboot:
                _run.Reboot();
                break;
            case StepAction.CutPower:
                _run.CutPower(step.Seconds);
                break;
            case StepAction.Hang:
                _run.Hang(true);
                break;
            default:
                break;
        }
    }

    private void Finish(ScenarioStep step)
    {
        if (step.Action == StepAction.PressButton)
        {
            _plant.Button.Pressed = false;
        }
        else if (step.Action == StepAction.Hang)
        {
            _run.Hang(false);
        }
    }

    private void TrySend(ScenarioStep step, StatusMessage status)
    {
        if (step.Action != StepAction.ClearFault || _sent)
        {
            return;
        }

        // A number that was shown before may have been used up since.
        uint shown = _run.Listener.StatusCount > _statusCount ? status.ClearNonce : 0;
        uint nonce = step.Nonce ?? shown;

        if (nonce != 0)
        {
            _run.Commands.Clear(nonce);
            _sent = true;
        }
    }

    private bool Reached(ScenarioStep step, double seconds)
    {
        return step.End switch
        {
            StepEnd.Immediately => true,
            StepEnd.Duration => seconds - _startedSeconds >= step.Seconds,
            StepEnd.Empty => _sawDischarge && _run.Timeline.State != BmsState.Discharge,
            StepEnd.Sent => _sent,
            StepEnd.Condition => step.Until!.Holds(_plant, _run.Timeline.State),
            _ => false,
        };
    }
}
