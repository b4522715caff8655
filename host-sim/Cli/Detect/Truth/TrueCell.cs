using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Detect.Truth;

/// <summary>The truth about one cell: physical model, bad contact, short, and a twin without the short that tells how deep dips are.</summary>
public sealed class TrueCell
{
    private const double EmptyVolts = 2.7;

    private readonly PhysicalCell _cell;
    private readonly PhysicalCell _twin;
    private readonly IntermittentContact _contact;
    private readonly RandomStream _random;
    private TelegraphShort? _short;
    private double _ohms;
    private double _before;
    private bool _placed;

    /// <summary>Makes an individual.</summary>
    /// <param name="design">Name of the design.</param>
    /// <param name="charge">State of charge to begin with, 0 to 1.</param>
    /// <param name="random">Source of chance.</param>
    public TrueCell(string design, double charge, RandomStream random)
    {
        _random = random;
        CellSpec spec = IndividualCell.Draw(DesignCatalogue.Find(design), random);
        CellModel model = new(spec, 1);
        new CellHistory(model).Store(charge);
        _cell = new PhysicalCell(model, design);
        _twin = new PhysicalCell(new CellModel(spec, 1), design);
        _contact = new IntermittentContact(random);
        SenseVolts = _cell.TerminalVolts;
    }

    /// <summary>Voltage between the sense points, in V.</summary>
    public double SenseVolts { get; private set; }

    /// <summary>State of charge, 0 to 1.</summary>
    public double Charge => _cell.StateOfCharge;

    /// <summary>Depth of the present dip, in V; 0 between dips.</summary>
    public double DipVolts { get; private set; }

    /// <summary>A dip began in this moment.</summary>
    public bool DipBegins { get; private set; }

    /// <summary>It has a bad contact, bad now or not.</summary>
    public bool HasBadContact => _contact.Bad;

    /// <summary>The bad contact is bad now.</summary>
    public bool ContactIsBad => _contact.Ohms > 0;

    /// <summary>The short has emptied the cell and is over.</summary>
    public bool Emptied { get; private set; }

    /// <summary>Begins a short.</summary>
    public void Begin(ShortEpisode episode)
    {
        _twin.Model.CopyFrom(_cell.Model);
        _short = new TelegraphShort(episode.Kind, _random);
        _ohms = episode.Ohms;
        _before = 0;
        Emptied = false;
    }

    /// <summary>Ends the short.</summary>
    public void End()
    {
        Conduct(false);
        _short = null;
        DipVolts = 0;
        DipBegins = false;
    }

    /// <summary>Lets a moment pass.</summary>
    /// <param name="amperes">Current through the terminals, positive when charging.</param>
    /// <param name="celsius">Temperature.</param>
    /// <param name="seconds">Length.</param>
    /// <exception cref="InvalidOperationException">The cell has grown a soft short of its own: the truth is no longer known.</exception>
    public void Advance(double amperes, double celsius, double seconds)
    {
        _contact.Advance(seconds);

        if (_short is { } active)
        {
            active.Next();
            Conduct(active.On && !Emptied);
        }

        _cell.Step(amperes, celsius, seconds);
        SenseVolts = _cell.TerminalVolts + (amperes * _contact.Ohms);

        if (_short is not null)
        {
            Compare(_short, amperes, celsius, seconds);
        }

        if (_cell.ContactsBorn > 0)
        {
            throw new InvalidOperationException("a fresh cell grew a soft short of its own");
        }
    }

    private void Compare(TelegraphShort active, double amperes, double celsius, double seconds)
    {
        Emptied |= _cell.TerminalVolts < EmptyVolts;

        if (Emptied)
        {
            Conduct(false);
            DipVolts = 0;
            DipBegins = false;
            return;
        }

        _twin.Step(amperes, celsius, seconds);
        double apart = _twin.TerminalVolts - _cell.TerminalVolts;
        DipBegins = active.Begins;
        DipVolts = active.On ? apart - _before : 0;
        _before = active.On ? _before : apart;
    }

    private void Conduct(bool on)
    {
        if (on == _placed)
        {
            return;
        }

        _placed = on;

        if (on)
        {
            _cell.Model.Contacts.Place(_ohms);
        }
        else
        {
            _cell.Model.Contacts.Clear();
        }
    }
}
