using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Walks through the steps of a scenario: plugs and unplugs, and decides when a step is over.</summary>
public sealed class StepRunner
{
    private readonly IReadOnlyList<ScenarioStep> _steps;
    private readonly PackPlant _plant;
    private double _startedSeconds;
    private bool _sawDischarge;
    private bool _begun;

    /// <summary>Binds the steps to a plant.</summary>
    public StepRunner(IReadOnlyList<ScenarioStep> steps, PackPlant plant)
    {
        _steps = steps;
        _plant = plant;
    }

    /// <summary>Index of the step under way; the number of steps when all are over.</summary>
    public int Index { get; private set; }

    /// <summary>Steps that reached their end instead of running out of time.</summary>
    public int FinishedCount { get; private set; }

    /// <summary>Every step is over.</summary>
    public bool Done => Index >= _steps.Count;

    /// <summary>Looks at the world once a tick.</summary>
    /// <param name="seconds">Time since the start.</param>
    /// <param name="status">What the firmware last said.</param>
    /// <returns>What happened to a step, or null.</returns>
    public string? Follow(double seconds, StatusMessage status)
    {
        if (!_begun)
        {
            Begin(_steps[Index], seconds);
            return $"step {Index + 1}: {_steps[Index].Sentence}";
        }

        ScenarioStep step = _steps[Index];
        _sawDischarge |= status.State == BmsState.Discharge;
        bool reached = Reached(step, seconds, status);
        bool late = !reached && seconds - _startedSeconds >= step.Seconds && step.End is not StepEnd.Immediately and not StepEnd.Duration;

        if (!reached && !late)
        {
            return null;
        }

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
        _startedSeconds = seconds;

        switch (step.Action)
        {
            case StepAction.Charge:
                _plant.Load.Requested = false;
                _plant.Charger.Present = true;
                break;
            case StepAction.Rest:
                _plant.Load.Requested = false;
                _plant.Charger.Present = false;
                break;
            case StepAction.Discharge:
                _plant.Charger.Present = false;
                _plant.Load.DemandAmperes = step.Amperes;
                _plant.Load.Requested = true;
                break;
            case StepAction.SetAmbient:
                _plant.AmbientCelsius = step.Celsius;
                break;
            case StepAction.Hold:
            default:
                break;
        }
    }

    private bool Reached(ScenarioStep step, double seconds, StatusMessage status)
    {
        return step.End switch
        {
            StepEnd.Immediately => true,
            StepEnd.Duration => seconds - _startedSeconds >= step.Seconds,
            StepEnd.Full => status.State == BmsState.Full,
            StepEnd.Empty => _sawDischarge && status.State != BmsState.Discharge,
            StepEnd.Voltage when step.Action == StepAction.Charge => _plant.Cells.Max(cell => cell.Model.TerminalVolts) >= step.Volts,
            StepEnd.Voltage => _plant.Cells.Min(cell => cell.Model.TerminalVolts) <= step.Volts,
            _ => false,
        };
    }
}
