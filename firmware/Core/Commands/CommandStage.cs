using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Commands;

/// <summary>
/// What a host asks for: taken at the begin of a tick, done after the gates are set, answered at its end. One command a tick, and every stop.
/// </summary>
public sealed class CommandStage
{
    private readonly ITelemetryLink _link;
    private readonly FrameWriter _writer;
    private readonly CommandInbox _inbox;
    private readonly PersistenceStage _persistence;
    private readonly AnswerMessage _answer = new AnswerMessage();
    private readonly ReadCommands _reads;
    private readonly WriteCommands _writes;
    private readonly RestartPlan _restart = new RestartPlan();
    private CommandResult _result;
    private bool _answerDue;

    /// <summary>What protection is asked for in this tick.</summary>
    public readonly PersonRequests Requests = new PersonRequests();

    /// <summary>Binds what a host may ask for.</summary>
    /// <param name="link">Serial line.</param>
    /// <param name="writer">Writes and numbers every frame of this device.</param>
    /// <param name="settings">What a person has set.</param>
    /// <param name="protection">The button, latches, stop.</param>
    /// <param name="persistence">Counters and events.</param>
    /// <param name="telemetry">Knows who is speaking and what is stored.</param>
    /// <param name="health">What is known of the storage.</param>
    /// <param name="estimates">Charge over life.</param>
    public CommandStage(
        ITelemetryLink link,
        FrameWriter writer,
        SettingsStage settings,
        ProtectionStage protection,
        PersistenceStage persistence,
        TelemetryStage telemetry,
        StorageHealth health,
        Estimates estimates)
    {
        _link = link;
        _writer = writer;
        _persistence = persistence;
        _inbox = new CommandInbox(link);
        _reads = new ReadCommands(writer, _answer, telemetry, settings, health, persistence.Log, estimates);
        _writes = new WriteCommands(settings, protection, persistence, health, _restart);
    }

    /// <summary>Takes what has arrived, and fills <see cref="Requests"/>.</summary>
    public void Poll()
    {
        _inbox.Poll();
        Requests.ClearNonce = 0;
        Requests.ReleaseNonce = 0;
        Requests.Stop = _inbox.Stop;
        Requests.Hold = _restart.Asked;
        _answerDue = false;

        if (!_inbox.Taken)
        {
            return;
        }

        CommandMessage command = _inbox.Command;
        int bytes = CommandMessage.ArgumentBytesOf(command.Id);
        _answerDue = true;

        if (bytes < 0)
        {
            _result = CommandResult.UnknownCommand;
        }
        else if (command.ArgumentBytes != bytes)
        {
            _result = CommandResult.Malformed;
        }
        else if (!command.IsGuarded())
        {
            _result = CommandResult.Done;
        }
        else
        {
            _result = CommandResult.Busy;
            _answerDue = !_writes.Take(command, Requests);
        }
    }

    /// <summary>Does the command of this tick. After the gates were set, before the records are written.</summary>
    public void Do()
    {
        if (_inbox.Taken && !_answerDue)
        {
            _writes.Do(_inbox.Command);
        }

        if (_restart.Asked)
        {
            _persistence.EndCharge();
        }
    }

    /// <summary>Answers. After the records and the telemetry of the tick.</summary>
    public void Answer(TickClock clock, RawReadings readings)
    {
        _writes.Follow();

        if (_inbox.Stop)
        {
            Begin(_inbox.StopRequest, CommandId.Stop, CommandResult.Done);
            _answer.Write(_writer);
            Send();
        }

        if (_writes.Last.AnswerDue)
        {
            _writes.Last.AnswerDue = false;
            Begin(_writes.Last.Request, _writes.Last.Id, _writes.Last.Result);
            _answer.Item = _writes.Last.Item;
            _answer.Fault = _writes.Last.Fault;
            _answer.Write(_writer);
            Send();
        }

        if (_answerDue)
        {
            AnswerNow(_inbox.Command, clock, readings);
        }
    }

    /// <summary>The program shall start anew now. Asked at the very end of a tick.</summary>
    public bool IsRestartDue(Decision decision, int elapsedMilliseconds)
    {
        bool gatesOff = !decision.ChargeGateOn && !decision.DischargeGateOn;
        return _restart.Asked && _restart.IsDue(gatesOff, _persistence.IsSettled(), elapsedMilliseconds);
    }

    private void AnswerNow(CommandMessage command, TickClock clock, RawReadings readings)
    {
        Begin(command.Request, command.Id, _result);

        if (_result == CommandResult.Done)
        {
            _reads.Write(command, clock, readings);
        }
        else
        {
            _answer.Write(_writer);
        }

        Send();
    }

    private void Begin(uint request, CommandId id, CommandResult result)
    {
        _writer.Begin(FrameType.Answer);
        _answer.Request = request;
        _answer.Id = id;
        _answer.Result = result;
        _answer.Item = 0;
        _answer.Fault = BoundFault.None;
    }

    private void Send()
    {
        _link.Send(_writer.Wire, _writer.Finish());
    }
}
