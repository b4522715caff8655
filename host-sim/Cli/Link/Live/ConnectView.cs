using System.Diagnostics;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Cli.Link.Session;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Telemetry;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>Shows a device until it is told to stop: a picture in a terminal, lines elsewhere, lines of JSON when asked for.</summary>
public sealed class ConnectView
{
    private const int DefaultHeight = 60;
    private const int PumpMilliseconds = 100;
    private const int PictureMilliseconds = 250;
    private const int LineMilliseconds = 1_000;
    private const int ReopenMilliseconds = 500;

    private readonly DeviceSession _session;
    private readonly DeviceLink _link;
    private readonly LiveState _state;
    private readonly ConnectScreen _screen;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _limitSeconds = double.PositiveInfinity;
    private bool _quit;

    private ConnectView(DeviceSession session)
    {
        _session = session;
        _link = session.Link;
        _state = new LiveState(_link.Listener, session.Hello);
        _screen = new ConnectScreen(_state, _link.Port, AnsiConsole.Profile.Capabilities.Unicode)
        {
            Limits = LimitsInForce.Of(session),
        };
    }

    /// <summary>Runs the view.</summary>
    /// <param name="session">The device.</param>
    /// <param name="once">Print the present state and end.</param>
    /// <param name="seconds">End after this time; 0: never.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Exit code.</returns>
    public static int Run(DeviceSession session, bool once, double seconds, CancellationToken cancellation)
    {
        ConnectView view = new(session);

        // What came before the view existed it has not seen.
        session.Link.Await(DeviceLink.AnswerTime, cancellation);

        if (seconds > 0)
        {
            view._limitSeconds = seconds;
        }

        if (once)
        {
            view.PrintOnce();
        }
        else if (OutputMode.PipesJson)
        {
            view.Follow(cancellation, LineMilliseconds, () => OutputMode.Result(LiveJson.Of(view._state, view.Distances())));
        }
        else if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            view.Draw(cancellation);
        }
        else
        {
            view._state.OnEvent = entry => Console.WriteLine($"{Number.Clock(entry.Seconds)}  event: {entry.Text}");
            view.Follow(cancellation, LineMilliseconds, () => Console.WriteLine(LiveLine.Of(view._state)));
        }

        return ExitCode.Held;
    }

    private void PrintOnce()
    {
        OutputMode.Result(LiveJson.Of(_state, Distances()));

        if (!OutputMode.PipesJson)
        {
            AnsiConsole.Write(_screen.Build(AnsiConsole.Profile.Width, DefaultHeight, string.Empty));
        }
    }

    private void Draw(CancellationToken cancellation)
    {
        AnsiConsole.Live(Picture()).Overflow(VerticalOverflow.Crop).Start(context => Follow(cancellation, PictureMilliseconds, () =>
        {
            while (!Console.IsInputRedirected && Console.KeyAvailable)
            {
                Press(Console.ReadKey(intercept: true).KeyChar);
            }

            context.UpdateTarget(Picture());
        }));
    }

    private IRenderable Picture()
    {
        string footer = $"frames lost or damaged: {_link.Listener.LostCount}. S stops the pack, q or Ctrl-C ends.";
        return _screen.Build(AnsiConsole.Profile.Width, AnsiConsole.Profile.Height, footer);
    }

    private void Follow(CancellationToken cancellation, int interval, Action show)
    {
        long next = 0;

        while (!cancellation.IsCancellationRequested && !_quit && _watch.Elapsed.TotalSeconds < _limitSeconds)
        {
            if (_link.IsLost)
            {
                Reopen(cancellation);
            }

            _link.Pump(PumpMilliseconds);

            if (_watch.ElapsedMilliseconds >= next)
            {
                next = _watch.ElapsedMilliseconds + interval;
                show();
            }
        }
    }

    private void Press(char key)
    {
        _quit |= key is 'q' or 'Q';

        if (key == 'S')
        {
            CommandAnswer answer = _session.Commander.Ask(CommandId.Stop);
            _state.Note("stop", $"stop the pack: {CommandWords.Of(answer)}");
        }
    }

    private void Reopen(CancellationToken cancellation)
    {
        if (_screen.Warning is null)
        {
            _screen.Warning = $"{_link.Port} has gone: waiting for the plug.";
            _state.Note("unplugged", _screen.Warning);
        }

        if (_link.TryReopen())
        {
            _screen.Warning = null;
            _state.Note("plugged", $"{_link.Port} is back.");
        }
        else
        {
            cancellation.WaitHandle.WaitOne(ReopenMilliseconds);
        }
    }

    private IReadOnlyList<LimitDistance> Distances()
    {
        return LimitDistances.Of(_screen.Limits, _state);
    }
}
