using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>One individual pack and board through days of ordinary use, with every disturbance and no fault.</summary>
public sealed class OrdinaryLife
{
    private const double ReportSeconds = 3600;
    private const double CapacityAmpereHours = 0.036;
    private const int AlarmLevel = 2;

    private readonly string _board;
    private readonly long _seed;
    private readonly LivePack _pack;
    private readonly DailyUse _use;
    private readonly Surroundings _surroundings;
    private readonly Disturbances _disturbances;
    private readonly TripWatch _watch;
    private readonly List<Trip> _trips = [];
    private int _explained;
    private int _alarms;
    private int _gateDrops;
    private int _level;
    private bool _dropped;

    /// <summary>Draws an individual.</summary>
    /// <param name="board">Name of the board design.</param>
    /// <param name="seed">Decides everything.</param>
    public OrdinaryLife(string board, long seed)
    {
        RandomStream random = new(seed, "ordinary use");
        _board = board;
        _seed = seed;
        _surroundings = new Surroundings(new RandomStream(seed, "surroundings"));
        _pack = new LivePack(board, random.Within(10, 95), _surroundings.Celsius, seed);
        _use = new DailyUse(_pack, random);
        _disturbances = new Disturbances(_pack, _pack.Plant.Cells.Length == 1, new RandomStream(seed, "disturbances"));
        _watch = new TripWatch(_pack);
    }

    /// <summary>Lives for some hours.</summary>
    /// <param name="hours">How many.</param>
    /// <param name="progress">Called with hours that have passed since the last call.</param>
    /// <param name="cancellation">Stops it.</param>
    public OrdinaryOutcome Live(double hours, Action<double> progress, CancellationToken cancellation)
    {
        PackPlant plant = _pack.Plant;
        double end = hours * 3600;
        double last = 0;
        double reported = 0;

        while (_pack.Seconds < end)
        {
            double seconds = _pack.Seconds - last;
            last = _pack.Seconds;
            _use.Advance(seconds);
            _surroundings.Advance(seconds);
            _disturbances.Advance(seconds);
            plant.AmbientCelsius = _surroundings.Celsius;
            _pack.Loop.Tick();
            Look(plant);

            if (_pack.Loop.Failure is { } failure)
            {
                throw new InvalidOperationException(failure);
            }

            if (last - reported >= ReportSeconds)
            {
                cancellation.ThrowIfCancellationRequested();
                progress((last - reported) / 3600);
                reported = last;
            }
        }

        progress((end - reported) / 3600);
        double moved = (plant.ChargedAmpereHours + plant.DischargedAmpereHours) / 2;
        return new OrdinaryOutcome(hours, _trips, _explained, _alarms, moved / CapacityAmpereHours, _disturbances.Reboots, _gateDrops);
    }

    private void Look(PackPlant plant)
    {
        int level = _pack.Loop.Controller.Detection.Level;
        _alarms += level >= AlarmLevel && _level < AlarmLevel ? 1 : 0;
        _level = level;
        bool commanded = _pack.Decision.ChargeGateOn || _pack.Decision.DischargeGateOn;
        bool dropped = commanded && !plant.ChargeGateConducts && !plant.DischargeGateConducts;
        _gateDrops += dropped && !_dropped ? 1 : 0;
        _dropped = dropped;
        long fresh = _watch.Follow();

        for (int i = 0; fresh != 0; i++, fresh >>= 1)
        {
            if ((fresh & 1) != 0)
            {
                Note((DiagnosisId)i, plant);
            }
        }
    }

    private void Note(DiagnosisId id, PackPlant plant)
    {
        if (_watch.IsTrue(id))
        {
            _explained++;
            return;
        }

        double[] volts = [.. plant.Cells.Select(cell => cell.CellVolts)];
        _trips.Add(new Trip(
            _board, _seed, _pack.Seconds, id, _use.Phase, plant.Amperes * 1e3, volts.Min(), volts.Max(), plant.Cells[0].Celsius));
    }
}
