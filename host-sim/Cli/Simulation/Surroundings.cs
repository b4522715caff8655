using InvertedAnodeBms.Cli.Scenarios.Loads;
using InvertedAnodeBms.Cli.Scenarios.Steps;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>What is around the pack and moves by itself: the charger in its socket, a load with a profile, a ramp of the temperature.</summary>
public sealed class Surroundings
{
    private readonly IReadOnlyDictionary<string, LoadProfile> _profiles;
    private readonly PackPlant _plant;
    private LoadProfile? _profile;
    private double _profileSeconds;
    private double _rampFromSeconds;
    private double _rampSeconds;
    private double _rampFromCelsius;
    private double _rampToCelsius;

    /// <summary>Binds a plant.</summary>
    public Surroundings(IReadOnlyDictionary<string, LoadProfile> profiles, PackPlant plant)
    {
        _profiles = profiles;
        _plant = plant;
    }

    /// <summary>A step begins.</summary>
    /// <param name="step">What changes.</param>
    /// <param name="seconds">Time since the start.</param>
    public void Begin(ScenarioStep step, double seconds)
    {
        switch (step.Action)
        {
            case StepAction.Charge:
                _plant.Load.Requested = false;
                PlugIn(step.Amperes);
                break;
            case StepAction.Rest:
                _plant.Load.Requested = false;
                _plant.Charger.Present = false;
                break;
            case StepAction.Discharge:
                _plant.Charger.Present = false;
                SwitchOn(step, seconds);
                break;
            case StepAction.PlugIn:
                PlugIn(null);
                break;
            case StepAction.Unplug:
                _plant.Charger.Present = false;
                break;
            case StepAction.LoadOn:
                SwitchOn(step, seconds);
                break;
            case StepAction.LoadOff:
                _plant.Load.Requested = false;
                break;
            case StepAction.SetAmbient:
                _rampFromSeconds = seconds;
                _rampSeconds = step.Seconds;
                _rampFromCelsius = _plant.AmbientCelsius;
                _rampToCelsius = step.Celsius;
                _plant.AmbientCelsius = step.Seconds > 0 ? _plant.AmbientCelsius : step.Celsius;
                break;
            default:
                break;
        }
    }

    /// <summary>Time goes on.</summary>
    /// <param name="seconds">Time since the start.</param>
    public void Follow(double seconds)
    {
        if (_profile is not null)
        {
            _plant.Load.DemandAmperes = _profile.AmperesAt(seconds - _profileSeconds);
        }

        if (_rampSeconds > 0)
        {
            double share = Math.Clamp((seconds - _rampFromSeconds) / _rampSeconds, 0, 1);
            _plant.AmbientCelsius = _rampFromCelsius + (share * (_rampToCelsius - _rampFromCelsius));
            _rampSeconds = share < 1 ? _rampSeconds : 0;
        }
    }

    private void PlugIn(double? mostAmperes)
    {
        _plant.Charger.Present = true;
        _plant.Charger.MostAmperes = mostAmperes ?? double.PositiveInfinity;
    }

    private void SwitchOn(ScenarioStep step, double seconds)
    {
        _profile = step.Profile is null ? null : _profiles[step.Profile];
        _profileSeconds = seconds;
        _plant.Load.DemandAmperes = _profile?.AmperesAt(0) ?? step.Amperes ?? 0;
        _plant.Load.Requested = true;
    }
}
