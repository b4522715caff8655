using System.Diagnostics;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Serve.Sources;

/// <summary>
/// Sends the stop command, again until it is answered or too old. Pressed on any thread; everything else happens on the source's own.
/// </summary>
public sealed class StopButton
{
    /// <summary>Longest wait for the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string Stopped = "Stopped: both gates are off. To release: press the button at the device for 3 s, then iabms connect --release.";
    private const int AgainMilliseconds = 500;

    private readonly CommandMessage _command = new();
    private readonly Func<FrameType, Action<FrameWriter>, bool> _send;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private readonly uint _firstRequest = (uint)Random.Shared.Next(1, int.MaxValue);
    private TaskCompletionSource<StopOutcome>? _waiting;
    private uint _request;
    private long _pressed;
    private long _nextSend;

    /// <summary>Binds a line.</summary>
    /// <param name="listener">Hears the answers.</param>
    /// <param name="send">Sends a frame; false when the line has gone.</param>
    public StopButton(TelemetryListener listener, Func<FrameType, Action<FrameWriter>, bool> send)
    {
        _send = send;
        _request = _firstRequest;
        listener.OnAnswer += (answer, _) => Take(answer);
    }

    /// <summary>Presses it. A press while one is under way waits for the same answer.</summary>
    public Task<StopOutcome> PressAsync()
    {
        lock (_gate)
        {
            if (_waiting is null)
            {
                _waiting = new TaskCompletionSource<StopOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
                _request++;
                _pressed = _nextSend = _clock.ElapsedMilliseconds;
            }

            return _waiting.Task;
        }
    }

    /// <summary>Sends what is to be sent; to be called ten times a second or more.</summary>
    public void Follow()
    {
        lock (_gate)
        {
            long now = _clock.ElapsedMilliseconds;

            if (_waiting is null)
            {
                return;
            }

            if (now - _pressed > Patience.TotalMilliseconds)
            {
                string seconds = $"{Patience.TotalSeconds:0}";
                End(new StopOutcome(false, $"The device has not answered for {seconds} s: it may NOT have stopped. Pull the charger and the load."));
            }
            else if (now >= _nextSend)
            {
                _nextSend = now + AgainMilliseconds;
                _command.Begin(CommandId.Stop, _request, 0);
                _send(FrameType.Command, _command.Write);
            }
        }
    }

    /// <summary>The source ends: nobody will answer.</summary>
    public void Close()
    {
        lock (_gate)
        {
            End(new StopOutcome(false, "The source has ended: nothing was stopped."));
        }
    }

    private void Take(AnswerMessage answer)
    {
        lock (_gate)
        {
            if (_waiting is not null && answer.Id == CommandId.Stop && answer.Request == _request)
            {
                End(answer.Result == CommandResult.Done
                    ? new StopOutcome(true, Stopped)
                    : new StopOutcome(false, $"The device refused to stop: {answer.Result}. Pull the charger and the load."));
            }
        }
    }

    private void End(StopOutcome outcome)
    {
        _waiting?.TrySetResult(outcome);
        _waiting = null;
    }
}
