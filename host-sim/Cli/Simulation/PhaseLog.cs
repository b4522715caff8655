using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>Cuts a run into phases and says why each ended, from what the firmware reported and what was done to the pack.</summary>
public sealed class PhaseLog
{
    private static readonly string SettleText = FormattableString.Invariant($"signals good for {ProtectionSettings.SettleMilliseconds / 1000.0} s");

    private readonly PackPlant _plant;
    private readonly List<Phase> _phases;
    private long _activeMask;

    /// <summary>Starts with the self-test.</summary>
    public PhaseLog(PackPlant plant)
    {
        _plant = plant;
        _phases = [new Phase(BmsState.SelfTest, 0, 0)];
    }

    /// <summary>Phases so far; the last is still open.</summary>
    public IReadOnlyList<Phase> Phases => _phases;

    /// <summary>Takes an event of the firmware.</summary>
    public void Follow(EventMessage message, double seconds)
    {
        long bit = 1L << (message.Subject & 63);

        switch (message.Kind)
        {
            case EventKind.DiagnosisRaised:
                _activeMask |= bit;
                break;
            case EventKind.DiagnosisEnded:
                _activeMask &= ~bit;
                break;
            case EventKind.StateChanged:
                Phase last = _phases[^1];
                last.Extend(seconds, Net());
                last.End(Explain((BmsState)message.Subject, (BmsState)message.Value, message));
                _phases.Add(new Phase((BmsState)message.Value, seconds, Net()));
                break;
            default:
                break;
        }
    }

    /// <summary>The program has started anew: it tests itself again, and what it had said no longer counts.</summary>
    public void Restart(double seconds)
    {
        Phase last = _phases[^1];
        last.Extend(seconds, Net());
        last.End("the program started anew");
        _activeMask = 0;
        _phases.Add(new Phase(BmsState.SelfTest, seconds, Net()));
    }

    /// <summary>Takes a status of the firmware.</summary>
    public void Follow(StatusMessage status, double seconds)
    {
        _phases[^1].Count(status.Reason);
        _phases[^1].Extend(seconds, Net());
    }

    private double Net()
    {
        return _plant.ChargedAmpereHours - _plant.DischargedAmpereHours;
    }

    private string Explain(BmsState from, BmsState to, EventMessage message)
    {
        string blocked = Diagnoses();
        string millivolts = $"{message.LowestCellMicrovolts / 1000} mV";

        return (from, to) switch
        {
            (_, BmsState.Fault) => $"latched: {blocked}",
            (BmsState.SelfTest, _) => SettleText,
            (BmsState.Fault, _) => "cleared by a person at the device",
            (BmsState.Standby, BmsState.Full) => "charger back; nothing worth topping up was taken out",
            (_, BmsState.Full) => $"current tapered to {message.PackMicroamps / 1000.0:0.0} mA at the target voltage",
            (_, BmsState.Precharge) => $"charger present, lowest cell at {millivolts}",
            (BmsState.Precharge, BmsState.Charge) => $"lowest cell has come up to {millivolts}",
            (BmsState.Standby, BmsState.Charge) => "charger present",
            (BmsState.Standby, BmsState.Discharge) => "load switched on",
            (BmsState.Discharge, _) when !_plant.Load.Requested => "load switched off",
            (BmsState.Discharge, _) when _plant.Charger.Present => "charger present",
            (BmsState.Discharge, _) when blocked.Length > 0 => blocked,
            (BmsState.Discharge, _) => $"lowest cell at the cut-off ({millivolts})",
            (_, _) when !_plant.Charger.Present => "charger removed",
            (BmsState.Full, _) => $"cells have fallen ({millivolts})",
            _ => blocked.Length > 0 ? blocked : "permission withdrawn",
        };
    }

    private string Diagnoses()
    {
        List<string> names = [];

        for (int i = 0; i < 63; i++)
        {
            if ((_activeMask & (1L << i)) != 0)
            {
                names.Add(Words.Of((DiagnosisId)i));
            }
        }

        return string.Join(", ", names);
    }
}
