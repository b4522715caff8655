using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.Plant.Cells;

/// <summary>
/// A cell as <see cref="CellModel"/> computes it: two lithium fronts in a porous host, LFP cathode, soft shorts, ageing. Translates between the
/// plant's amperes and degrees Celsius and the model's current density and kelvin.
/// </summary>
/// <remarks>
/// Empty and full are stoichiometries of the cathode: 0.995 (2.65 V at rest) and 0.0306529 (3.60 V), in its present capacity. The charge that
/// leaks through soft shorts and what the anode loses to its film never reaches the cathode or comes from outside it: state of charge is the truth
/// about the cathode, not a counter.
/// </remarks>
public sealed class PhysicalCell : ICellModel
{
    /// <summary>Stoichiometry of a full cathode: 3.60 V at rest.</summary>
    public const double FullStoichiometry = 0.0306529;

    /// <summary>Stoichiometry of an empty cathode: 2.65 V at rest.</summary>
    public const double EmptyStoichiometry = 0.995;

    private const double ZeroCelsiusKelvin = 273.15;

    private readonly LfpCathode _cathode;
    private readonly string _name;

    /// <summary>Takes a cell as it is.</summary>
    /// <param name="model">A cell with a cathode.</param>
    /// <param name="name">What to call it in messages, such as "cell 2 (pouch-upright)".</param>
    /// <exception cref="ArgumentException">The cell has no cathode.</exception>
    public PhysicalCell(CellModel model, string name)
    {
        _cathode = model.Cathode ?? throw new ArgumentException($"{name} has no cathode", nameof(model));
        _name = name;
        Model = model;
        TerminalVolts = model.Volts;
    }

    /// <summary>The physics.</summary>
    public CellModel Model { get; }

    /// <inheritdoc/>
    public double TerminalVolts { get; private set; }

    /// <inheritdoc/>
    public double StateOfCharge => (EmptyStoichiometry - _cathode.Stoichiometry) / (EmptyStoichiometry - FullStoichiometry);

    /// <inheritdoc/>
    public double CapacityAmpereHours => (EmptyStoichiometry - FullStoichiometry) * _cathode.Capacity * Model.SquareMetres / 3600;

    /// <inheritdoc/>
    public double HeatWatts => Model.HeatFlux * Model.SquareMetres;

    /// <summary>Height of moss and tips on the face towards the separator, in m.</summary>
    public double MossMetres => Model.Left.Top.ReachMetres;

    /// <summary>Position of the bottom front above the collector, in m; 0 while no lithium is in the host.</summary>
    public double FrontMetres => Model.Left.FrontMetres;

    /// <summary>Distance the moss has to cross: thickness of the separator, in m.</summary>
    public double GapMetres => Model.Spec.SeparatorThickness * 1e-6;

    /// <summary>Conductance of all soft shorts together, in S.</summary>
    public double ContactSiemens => Model.Contacts.Siemens;

    /// <summary>Soft shorts born over the life of the cell.</summary>
    public int ContactsBorn => Model.Contacts.Births;

    /// <summary>Current that leaked through soft shorts in the last step, in amperes.</summary>
    public double LeakAmperes => Model.Leak * Model.SquareMetres;

    /// <inheritdoc/>
    /// <exception cref="CellDomainException">The current is beyond what the electrolyte can carry, or no voltage was found.</exception>
    public void Step(double amperes, double celsius, double seconds)
    {
        // A gate that expires at the very end of a step leaves a rest of no length.
        if (!(seconds > 0))
        {
            return;
        }

        try
        {
            Model.Step(amperes / Model.SquareMetres, celsius + ZeroCelsiusKelvin, seconds);
        }
        catch (DepletionException error)
        {
            throw new CellDomainException(_name, amperes, error.Message, error);
        }

        TerminalVolts = double.IsFinite(Model.Volts)
            ? Model.Volts
            : throw new CellDomainException(_name, amperes, "the model finds no voltage");
    }
}
