using System.Numerics;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>The firmware decides; a person plugs the charger in, unplugs it when full, and uses the charge.</summary>
public sealed class ControllerCycler : ICycler
{
    private const double PlugSeconds = 60;

    private readonly TickedCell _ticked;
    private CycleTally _tally;

    /// <summary>Boots the firmware on a cell.</summary>
    /// <param name="ticked">Cell and firmware.</param>
    public ControllerCycler(TickedCell ticked)
    {
        _ticked = ticked;
        _tally = new CycleTally(ticked.Cell);
        _ticked.OnStep = (amperes, seconds) => _tally.Follow(amperes, seconds);
        Rest(PlugSeconds);
    }

    /// <inheritdoc/>
    public CellModel Cell => _ticked.Cell;

    /// <summary>The firmware will charge no more until a person clears the fault.</summary>
    public bool Latched => _ticked.Controller.Permissions.LatchedMask != 0;

    /// <inheritdoc/>
    public LifeCycle Next()
    {
        _tally = new CycleTally(Cell);
        LifeEnding ending;

        try
        {
            ending = Cycle();
        }
        catch (DepletionException)
        {
            ending = LifeEnding.Depletion;
        }

        return _tally.Close(ending, ending == LifeEnding.Latched ? Diagnoses() : string.Empty);
    }

    /// <summary>Lets time pass with nothing plugged in.</summary>
    public void Rest(double seconds)
    {
        _ticked.FrontEnd.ChargerPresent = false;
        _ticked.FrontEnd.LoadRequested = false;

        for (double end = _ticked.Seconds + seconds; _ticked.Seconds < end - 1e-6;)
        {
            _ticked.Tick();
        }
    }

    private LifeEnding Cycle()
    {
        _tally.Charging = true;
        LifeEnding ending = Charge();
        _tally.Charging = false;

        if (ending != LifeEnding.None)
        {
            return ending;
        }

        Rest(LifeProtocol.RestSeconds);
        Discharge();
        Rest(LifeProtocol.RestSeconds);
        return Latched ? LifeEnding.Latched : LifeEnding.None;
    }

    private LifeEnding Charge()
    {
        _ticked.FrontEnd.ChargerPresent = true;
        double most = LifeProtocol.MostCapacities * LifeProtocol.OneC * 1e3;

        while (_ticked.Controller.Decision.State != BmsState.Full)
        {
            _ticked.Tick();

            if (Latched)
            {
                return LifeEnding.Latched;
            }

            if (_tally.Charged > most || _tally.ChargeSeconds > LifeProtocol.MostControlledSeconds)
            {
                return LifeEnding.NoConvergence;
            }
        }

        return LifeEnding.None;
    }

    private void Discharge()
    {
        _ticked.FrontEnd.LoadRequested = true;
        double start = _ticked.Seconds;
        BmsState state = BmsState.Discharge;

        // Until the firmware has taken the load away; it needs a tick to connect it.
        while ((state == BmsState.Discharge || _ticked.Seconds < start + PlugSeconds) && !Latched)
        {
            _ticked.Tick();
            state = _ticked.Controller.Decision.State;
        }

        _ticked.FrontEnd.LoadRequested = false;
    }

    private string Diagnoses()
    {
        ulong mask = (ulong)_ticked.Controller.Permissions.LatchedMask;
        List<string> words = [];

        for (; mask != 0; mask &= mask - 1)
        {
            words.Add(Words.Of((DiagnosisId)BitOperations.TrailingZeroCount(mask)));
        }

        return string.Join(", ", words);
    }
}
