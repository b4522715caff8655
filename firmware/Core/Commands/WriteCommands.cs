using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Commands;

/// <summary>Does the commands that change something, each under the number of a press of the button that is then used up.</summary>
/// <remarks>What would be refused for its values is refused before the press is used up: a typing error costs no walk to the device.</remarks>
public sealed class WriteCommands
{
    private readonly SettingsStage _settings;
    private readonly PresenceButton _presence;
    private readonly Permissions _permissions;
    private readonly PersistenceStage _persistence;
    private readonly StorageHealth _health;
    private readonly RestartPlan _restart;

    /// <summary>The last of these commands.</summary>
    public readonly GuardedCommand Last = new GuardedCommand();

    /// <summary>Binds what can be changed.</summary>
    /// <param name="settings">What a person has set.</param>
    /// <param name="protection">The button, latches.</param>
    /// <param name="persistence">Counters and events.</param>
    /// <param name="health">Says whether there is a storage.</param>
    /// <param name="restart">Starts the program anew.</param>
    public WriteCommands(
        SettingsStage settings, ProtectionStage protection, PersistenceStage persistence, StorageHealth health, RestartPlan restart)
    {
        _settings = settings;
        _presence = protection.Presence;
        _permissions = protection.Result;
        _persistence = persistence;
        _health = health;
        _restart = restart;
    }

    /// <summary>Takes a command, and passes on to protection what only protection can do.</summary>
    /// <param name="command">The command; its arguments have the right length.</param>
    /// <param name="requests">What protection is asked for in this tick.</param>
    /// <returns>It was taken, or is the last one again; if not, another is under way.</returns>
    public bool Take(CommandMessage command, PersonRequests requests)
    {
        if (Last.IsRepeatedBy(command))
        {
            Last.AnswerDue = !Last.Pending;
            return true;
        }

        if (Last.Pending || _restart.Asked)
        {
            return false;
        }

        Last.Begin(command);

        if (command.Presence == 0)
        {
            Last.End(CommandResult.NoPresence);
        }
        else if (command.Id == CommandId.ClearLatches)
        {
            requests.ClearNonce = command.Presence;
        }
        else if (command.Id == CommandId.ReleaseStop)
        {
            requests.ReleaseNonce = command.Presence;
        }

        return true;
    }

    /// <summary>Does the command that was taken in this tick. After protection has judged, and the gates are set.</summary>
    public void Do(CommandMessage command)
    {
        if (!Last.Pending || !Last.IsRepeatedBy(command) || _settings.Busy)
        {
            return;
        }

        if (command.Id == CommandId.ClearLatches || command.Id == CommandId.ReleaseStop)
        {
            Judge(command.Id);
        }
        else if (IsPossible(command))
        {
            if (_presence.Consume(command.Presence))
            {
                Begin(command.Id);
            }
            else
            {
                Last.End(CommandResult.PresenceRefused);
            }
        }
    }

    /// <summary>Notices that a setting is stored, or cannot be. After the records of the tick.</summary>
    public void Follow()
    {
        if (Last.Pending && !_settings.Busy)
        {
            Last.End(_settings.Stored ? CommandResult.Done : CommandResult.StorageFailed);

            if (_settings.Stored)
            {
                _persistence.TellCommand(Last.Id);
            }
        }
    }

    private void Judge(CommandId id)
    {
        bool done = id == CommandId.ClearLatches ? _permissions.Cleared : _permissions.Released;
        bool stands = id == CommandId.ClearLatches || _permissions.IsStopped();
        CommandResult refusal = _permissions.PressUsed || !stands ? CommandResult.NotNow : CommandResult.PresenceRefused;
        Last.End(done ? CommandResult.Done : refusal);

        if (done && id == CommandId.ReleaseStop)
        {
            _persistence.TellCommand(id);
        }
    }

    private bool IsPossible(CommandMessage command)
    {
        switch (command.Id)
        {
            case CommandId.WriteConfiguration:
                if (!_settings.NextValues.Read(command.Arguments))
                {
                    Last.End(CommandResult.Malformed);
                }
                else if (!_settings.Bounds.Contains(_settings.NextValues))
                {
                    Last.Refuse((int)_settings.Bounds.Item, _settings.Bounds.Fault);
                }

                break;
            case CommandId.WriteCalibration:
                _settings.NextCalibration.Read(command.Arguments);

                if (!_settings.CalibrationBounds.Contains(_settings.NextCalibration))
                {
                    Last.Refuse(_settings.CalibrationBounds.Channel, _settings.CalibrationBounds.Fault);
                }

                break;
            case CommandId.ChooseCell:
                CheckCells(command.Arguments.ReadByte(), command.Arguments.ReadByte());
                break;
            case CommandId.UndoCalibration:
                if (!_settings.CanUndo())
                {
                    Last.End(CommandResult.NotNow);
                }

                break;
        }

        if (Last.Pending && command.Id != CommandId.Reboot && !_health.Present)
        {
            Last.End(CommandResult.StorageFailed);
        }

        return Last.Pending;
    }

    private void CheckCells(int design, int newCells)
    {
        int own = _settings.Bounds.Own.Values[(int)ConfigurationItem.CellDesign];
        _settings.NextValues.Values[(int)ConfigurationItem.NewCells] = newCells;

        // This firmware charges one design; the others are for recordings.
        if (design != own)
        {
            Last.Refuse((int)ConfigurationItem.CellDesign, design < own ? BoundFault.TooLow : BoundFault.TooHigh);
        }
        else if (newCells > 1)
        {
            Last.Refuse((int)ConfigurationItem.NewCells, BoundFault.TooHigh);
        }
    }

    private void Begin(CommandId id)
    {
        switch (id)
        {
            case CommandId.WriteConfiguration:
                _settings.WriteConfiguration();
                return;
            case CommandId.ChooseCell:
                _settings.ChooseCells(_settings.NextValues.Values[(int)ConfigurationItem.NewCells] != 0);
                return;
            case CommandId.WriteCalibration:
                _settings.WriteCalibration();
                return;
            case CommandId.UndoCalibration:
                _settings.NextCalibration.Copy(_settings.PreviousCalibration);
                _settings.WriteCalibration();
                return;
            case CommandId.ResetCounters:
                _persistence.Counters.Reset();
                break;
            case CommandId.Reboot:
                _restart.Ask();
                break;
        }

        // An erased log begins with the event that tells of it.
        _persistence.TellCommand(id);
        Last.End(CommandResult.Done);
    }
}
