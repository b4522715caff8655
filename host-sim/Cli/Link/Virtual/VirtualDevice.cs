using System.Diagnostics;
using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Cli.Simulation;

namespace InvertedAnodeBms.Cli.Link.Virtual;

/// <summary>Lets a simulation run at the pace of a clock, its serial line on a pseudo-terminal: any host sees a board.</summary>
public sealed class VirtualDevice : IDisposable
{
    private const double MostLagSeconds = 0.5;
    private const int PatienceMilliseconds = 200;

    private readonly ClosedLoop _run;
    private readonly VirtualPort _port;
    private readonly DevicePerson _person;
    private readonly SerialOffer _offer;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private double _startSeconds;

    /// <summary>Offers a simulation.</summary>
    /// <param name="run">The simulation.</param>
    /// <param name="folder">Folder of the link to the port.</param>
    /// <param name="offer">How.</param>
    /// <exception cref="InputException">There is no pseudo-terminal.</exception>
    public VirtualDevice(ClosedLoop run, string folder, SerialOffer offer)
    {
        _run = run;
        _offer = offer;
        _port = new VirtualPort(Path.Combine(folder, SerialOffer.PortName));
        _person = new DevicePerson(run, _port, offer);

        // In real time a host that does not read loses bytes, as on a wire. Faster than that it may set the pace.
        int patience = offer.Speed > 1 ? PatienceMilliseconds : 0;
        run.Listener.OnBytes = bytes => _port.Write(bytes, patience);
    }

    /// <summary>Runs until it is stopped. After the last step of the scenario the device stays as it is.</summary>
    /// <param name="cancellation">Stops it.</param>
    public void Run(CancellationToken cancellation)
    {
        bool told = false;
        _startSeconds = _run.Seconds - (_watch.Elapsed.TotalSeconds * _offer.Speed);
        _offer.Output.WriteLine($"Virtual device (simulation) at {_port.Name} -> {_port.Terminal}, {Number.Short(_offer.Speed)} x real time.");
        _offer.Output.WriteLine($"In another terminal: iabms connect --port {_port.Name}. Here: type 'help'; Ctrl-C ends.");

        while (!cancellation.IsCancellationRequested && !_person.WantsToQuit && _run.Failure is null)
        {
            _person.Act();
            _run.Tick();
            Pace(cancellation);

            if (_run.Done && !told)
            {
                told = true;
                _offer.Output.WriteLine("The scenario is over; the device stays.");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Listener.OnBytes = null;
        _port.Dispose();
    }

    private void Pace(CancellationToken cancellation)
    {
        while (true)
        {
            double aheadSeconds = ((_run.Seconds - _startSeconds) / _offer.Speed) - _watch.Elapsed.TotalSeconds;

            // A computer that slept, or is too slow: time is not made up for.
            if (aheadSeconds < -MostLagSeconds)
            {
                _startSeconds = _run.Seconds - (_watch.Elapsed.TotalSeconds * _offer.Speed);
            }

            int wait = cancellation.IsCancellationRequested ? 0 : Math.Clamp((int)(aheadSeconds * 1000), 0, 100);
            _run.Chip.Uarts[1].Receive(_port.Read(wait));

            if (wait == 0)
            {
                return;
            }
        }
    }
}
