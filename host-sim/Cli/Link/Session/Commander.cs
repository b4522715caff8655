using System.Diagnostics;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>Asks a device and waits for its answer; asks again under the same number while none comes, so nothing is done twice.</summary>
public sealed class Commander
{
    private const int Tries = 5;
    private const int PumpMilliseconds = 20;

    private const int BusyMilliseconds = 100;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    // Latches that must be stored first take up to a second.
    private static readonly TimeSpan s_busyPatience = TimeSpan.FromSeconds(5);

    private readonly DeviceLink _link;
    private readonly CommandMessage _command = new();
    private uint _request = (uint)Random.Shared.Next(1, int.MaxValue);
    private Func<FrameReader, bool>? _payload;
    private CommandAnswer? _answer;

    /// <summary>Binds a link that has been answered on.</summary>
    public Commander(DeviceLink link)
    {
        _link = link;
        link.Listener.OnAnswer += Take;
    }

    /// <summary>The link.</summary>
    public DeviceLink Link => _link;

    /// <summary>Asks.</summary>
    /// <param name="id">What for.</param>
    /// <param name="arguments">Writes the arguments; null for none.</param>
    /// <param name="presence">Number of the press of the button; 0 for what needs none.</param>
    /// <param name="payload">Reads what a good answer carries; false when it is malformed.</param>
    /// <exception cref="InputException">No answer.</exception>
    public CommandAnswer Ask(
        CommandId id, Action<RecordBuffer>? arguments = null, uint presence = 0, Func<FrameReader, bool>? payload = null)
    {
        _command.Begin(id, ++_request, presence);
        arguments?.Invoke(_command.Arguments);
        _payload = payload;

        Stopwatch watch = Stopwatch.StartNew();
        int silent = 0;

        while (silent < Tries)
        {
            if (!_link.Send(FrameType.Command, _command.Write))
            {
                throw new InputException($"--port {_link.Port}: the port has gone in the middle of a command. Plug it in and try again.");
            }

            CommandAnswer? answer = Wait();

            if (answer is { Result: CommandResult.Busy } && watch.Elapsed < s_busyPatience)
            {
                Thread.Sleep(BusyMilliseconds);
            }
            else if (answer is not null)
            {
                return answer;
            }

            silent += answer is null ? 1 : 0;
        }

        throw new InputException(
            $"--port {_link.Port}: telemetry comes, but no answer to a command in {Tries} tries. Is the adapter's TX on the board's RX?");
    }

    /// <summary>Asks for what must be there.</summary>
    /// <exception cref="InputException">No answer, or another than "done".</exception>
    public void Read(CommandId id, Func<FrameReader, bool> payload, Action<RecordBuffer>? arguments = null)
    {
        CommandAnswer answer = Ask(id, arguments, 0, payload);

        if (answer.Result != CommandResult.Done)
        {
            throw new InputException($"--port {_link.Port}: {CommandWords.Of(id)}: {CommandWords.Of(answer)}");
        }
    }

    private CommandAnswer? Wait()
    {
        _answer = null;
        Stopwatch watch = Stopwatch.StartNew();

        while (_answer is null && watch.Elapsed < s_patience && !_link.IsLost)
        {
            _link.Pump(PumpMilliseconds);
        }

        return _answer;
    }

    private void Take(AnswerMessage answer, FrameReader reader)
    {
        if (answer.Request != _request || answer.Id != _command.Id)
        {
            return;
        }

        bool whole = answer.Result != CommandResult.Done || _payload is null || _payload(reader);
        _answer = whole ? new CommandAnswer(answer.Result, answer.Item, answer.Fault) : null;
    }
}
