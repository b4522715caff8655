using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Commands;

/// <summary>Answers the commands that change nothing. Free for everybody, done again when they are sent again.</summary>
public sealed class ReadCommands
{
    private readonly FrameWriter _writer;
    private readonly TelemetryStage _telemetry;
    private readonly SettingsStage _settings;
    private readonly StorageHealth _health;
    private readonly EventLog _log;
    private readonly Estimates _estimates;
    private readonly AnswerMessage _answer;
    private readonly ConfigurationItemMessage _item = new ConfigurationItemMessage();
    private readonly RawMessage _raw = new RawMessage();

    /// <summary>Binds what can be read.</summary>
    /// <param name="writer">Writes one frame after the other.</param>
    /// <param name="answer">Serves one answer after the other.</param>
    /// <param name="telemetry">Knows who is speaking and what is stored.</param>
    /// <param name="settings">What a person has set.</param>
    /// <param name="health">What was found at boot.</param>
    /// <param name="log">The events that are stored.</param>
    /// <param name="estimates">Charge over life.</param>
    public ReadCommands(
        FrameWriter writer,
        AnswerMessage answer,
        TelemetryStage telemetry,
        SettingsStage settings,
        StorageHealth health,
        EventLog log,
        Estimates estimates)
    {
        _writer = writer;
        _answer = answer;
        _telemetry = telemetry;
        _settings = settings;
        _health = health;
        _log = log;
        _estimates = estimates;
    }

    /// <summary>Appends the answer, and what was asked for, to a frame that was begun. The arguments have the right length.</summary>
    public void Write(CommandMessage command, TickClock clock, RawReadings readings)
    {
        switch (command.Id)
        {
            case CommandId.ReadHello:
                _answer.Write(_writer);
                _telemetry.WriteHello(clock);
                break;
            case CommandId.ReadCounters:
                _answer.Write(_writer);
                _telemetry.Storage.Write(clock.NowMilliseconds, _estimates);
                break;
            case CommandId.ReadConfiguration:
                _answer.Write(_writer);
                _writer.WriteByte((int)_health.ConfigurationFinding);
                _settings.StoredValues.Write(_writer);
                break;
            case CommandId.ReadConfigurationItem:
                WriteItem(command.Arguments.ReadByte());
                break;
            case CommandId.ReadCalibration:
                WriteCalibration(command.Arguments.ReadByte());
                break;
            case CommandId.ReadEvent:
                WriteEvent(command.Arguments.ReadInt32());
                break;
            default:
                WriteRaw(clock, readings);
                break;
        }
    }

    private void WriteItem(int item)
    {
        if (item >= ConfigurationValues.Count)
        {
            Refuse(item);
            return;
        }

        _answer.Write(_writer);
        _item.Item = (ConfigurationItem)item;
        _item.Stored = _settings.StoredValues.Values[item];
        _item.Running = _settings.RunningValues.Values[item];
        _item.Default = _settings.Bounds.Own.Values[item];
        _item.Lowest = _settings.Bounds.Lowest.Values[item];
        _item.Highest = _settings.Bounds.Highest.Values[item];
        _item.Write(_writer);
    }

    private void WriteCalibration(int choice)
    {
        if (choice > (int)CalibrationChoice.Previous)
        {
            Refuse(choice);
            return;
        }

        _answer.Write(_writer);
        _writer.WriteByte(choice);
        _writer.WriteByte((int)_health.CalibrationFinding);

        if (choice == (int)CalibrationChoice.Running)
        {
            _settings.RunningCalibration.Write(_writer);
        }
        else if (choice == (int)CalibrationChoice.Stored)
        {
            _settings.StoredCalibration.Write(_writer);
        }
        else
        {
            _settings.PreviousCalibration.Write(_writer);
        }
    }

    private void WriteEvent(int number)
    {
        if (!_log.Find(number))
        {
            _answer.Result = CommandResult.NotThere;
            _answer.Write(_writer);
            return;
        }

        _answer.Write(_writer);
        _writer.WriteInt32(number);
        _log.Copy(_writer);
    }

    private void WriteRaw(TickClock clock, RawReadings readings)
    {
        _answer.Write(_writer);
        _raw.Number = clock.Number;
        _raw.PackMicroamps = readings.PackMicroamps;
        _raw.PackStatus = readings.PackStatus;
        _raw.CellCount = readings.CellMicrovolts.Length;

        for (int i = 0; i < _raw.CellCount; i++)
        {
            _raw.CellMicrovolts[i] = readings.CellMicrovolts[i];
            _raw.CellStatus[i] = readings.CellStatus[i];
        }

        _raw.Write(_writer);
    }

    private void Refuse(int item)
    {
        _answer.Result = CommandResult.OutOfBounds;
        _answer.Item = item;
        _answer.Fault = BoundFault.TooHigh;
        _answer.Write(_writer);
    }
}
