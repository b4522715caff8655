using System.Diagnostics;
using System.Globalization;
using InvertedAnodeBms.Cli.Commands;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Link.Session;

/// <summary>Guides a person through the press of the button that a command needs, by what the device tells about it.</summary>
public sealed class PressGuide
{
    private const int PumpMilliseconds = 50;
    private const double Milli = 1e-3;
    private const int MarginMilliseconds = 300;
    private const int FreshSamples = 2;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly DeviceLink _link;
    private readonly CancellationToken _cancellation;
    private int _skip = FreshSamples;
    private uint _presence;
    private long _downSince = -1;
    private bool _toldRelease;

    private PressGuide(DeviceLink link, CancellationToken cancellation)
    {
        _link = link;
        _cancellation = cancellation;
    }

    /// <summary>Waits for a press.</summary>
    /// <param name="link">The device.</param>
    /// <param name="what">What it is needed for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Number of the press.</returns>
    /// <exception cref="InputException">None came in three minutes.</exception>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public static uint Wait(DeviceLink link, string what, CancellationToken cancellation)
    {
        string from = (PresenceButton.ShortestPressMilliseconds * Milli).ToString(CultureInfo.InvariantCulture);
        string to = (PresenceButton.LongestPressMilliseconds * Milli).ToString(CultureInfo.InvariantCulture);
        OutputMode.Prompts.WriteLine($"To {what}: hold the button of the device for {from} to {to} s, then let go.");
        return new PressGuide(link, cancellation).Follow();
    }

    private uint Follow()
    {
        Stopwatch watch = Stopwatch.StartNew();
        _link.Listener.OnSample += Take;

        try
        {
            while (_presence == 0 && watch.Elapsed < s_patience)
            {
                _cancellation.ThrowIfCancellationRequested();
                _link.Pump(PumpMilliseconds);

                if (_link.IsLost)
                {
                    throw new InputException($"--port {_link.Port}: the port has gone while waiting for the button. Plug it in and try again.");
                }
            }
        }
        finally
        {
            _link.Listener.OnSample -= Take;
        }

        if (_presence == 0)
        {
            throw new InputException("No press of the button in 3 minutes: nothing was changed.");
        }

        OutputMode.Prompts.WriteLine("Pressed and released: thank you.");
        return _presence;
    }

    private void Take(SampleMessage sample)
    {
        // What was told before the last command may be spent. A press that stands open is as good as a new one.
        if (_skip > 0)
        {
            _skip--;
        }
        else if (_presence == 0 && sample.Presence != 0)
        {
            _presence = sample.Presence;
        }
        else if (_presence == 0)
        {
            Tell(sample);
        }
    }

    private void Tell(SampleMessage sample)
    {
        bool down = sample.Flags.HasFlag(StatusFlags.ButtonPressed);

        if (!down)
        {
            if (_downSince >= 0)
            {
                OutputMode.Prompts.WriteLine(_toldRelease ? "Too long. Once more, shorter." : "Too short. Once more, longer.");
            }

            _downSince = -1;
            _toldRelease = false;
            return;
        }

        if (_downSince < 0)
        {
            _downSince = sample.UptimeMilliseconds;
            OutputMode.Prompts.WriteLine("Pressed; keep it down ...");
        }

        long held = sample.UptimeMilliseconds - _downSince;

        if (!_toldRelease && held >= PresenceButton.ShortestPressMilliseconds + MarginMilliseconds)
        {
            _toldRelease = true;
            OutputMode.Prompts.WriteLine("Release it now.");
        }
    }
}
