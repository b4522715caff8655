using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>Constant current, constant voltage, on a cycler that knows nothing of the cell.</summary>
public sealed class CccvCycler : ICycler
{
    private const double ZeroCelsiusKelvin = 273.15;
    private const double LeastLeftSeconds = 1;

    private readonly CellRunner _runner;
    private readonly Habit _habit;
    private CycleTally _tally;
    private double _seconds;
    private int _done;

    /// <summary>Takes a cell.</summary>
    /// <param name="cell">A discharged cell.</param>
    /// <param name="habit">Currents, voltages, rests.</param>
    /// <param name="cancellation">Stops it.</param>
    public CccvCycler(CellModel cell, Habit habit, CancellationToken cancellation)
    {
        _habit = habit;
        _tally = new CycleTally(cell);
        _runner = new CellRunner(cell, StepControl.Life)
        {
            Kelvin = habit.Celsius + ZeroCelsiusKelvin,
            Cancellation = cancellation,
            OnStep = Follow,
        };
    }

    /// <inheritdoc/>
    public CellModel Cell => _runner.Cell;

    private LifeEnding Unconverged => _habit.Stubborn ? LifeEnding.None : LifeEnding.NoConvergence;

    /// <inheritdoc/>
    public LifeCycle Next()
    {
        _tally = new CycleTally(Cell) { Charging = true };
        LifeEnding ending;

        try
        {
            ending = Cycle();
        }
        catch (DepletionException)
        {
            ending = LifeEnding.Depletion;
        }

        _done++;
        return _tally.Close(ending, string.Empty);
    }

    private LifeEnding Cycle()
    {
        LifeEnding ending = Charge();
        _tally.Charging = false;

        if (ending != LifeEnding.None)
        {
            return ending;
        }

        _runner.Rest(_habit.ChargedRestSeconds);
        StopReason reason = _runner.ConstantCurrent(-Density(_habit.DischargeRate), Coulombs(LifeProtocol.MostCapacities), LifeProtocol.LowVolts);
        _runner.Rest(_habit.DischargedRestSeconds);
        return reason == StopReason.Depletion ? LifeEnding.Depletion : LifeEnding.None;
    }

    private LifeEnding Charge()
    {
        double rate = _done < _habit.FormationCycles ? Math.Min(_habit.Rate, Habit.FormationRate) : _habit.Rate;
        double current = Density(rate);
        StopReason reason = _runner.ConstantCurrent(current, Coulombs(_habit.MostShare), highVolts: _habit.HighVolts);

        if (reason == StopReason.Depletion)
        {
            return LifeEnding.Depletion;
        }

        if (reason == StopReason.Charge)
        {
            // A planned end, or a charger that found none.
            return _habit.MostShare < LifeProtocol.MostCapacities ? LifeEnding.None : Unconverged;
        }

        double left = Math.Max(LeastLeftSeconds, LifeProtocol.MostChargeSeconds(rate) - _tally.ChargeSeconds);
        reason = _runner.ConstantVoltage(_habit.HighVolts, Density(LifeProtocol.TerminationRate), current, left);
        return reason == StopReason.Current ? LifeEnding.None : Unconverged;
    }

    private void Follow(double current)
    {
        _tally.Follow(current * Cell.SquareMetres, _runner.Seconds - _seconds);
        _seconds = _runner.Seconds;
    }

    /// <summary>Current density of a rate, in A/m2.</summary>
    private double Density(double rate)
    {
        return rate * LifeProtocol.OneC / Cell.SquareMetres;
    }

    /// <summary>Charge of a share of the nominal capacity, in C/m2.</summary>
    private double Coulombs(double share)
    {
        return share * LifeProtocol.OneC * 3600 / Cell.SquareMetres;
    }
}
