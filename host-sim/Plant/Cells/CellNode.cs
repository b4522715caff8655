namespace InvertedAnodeBms.Plant.Cells;

/// <summary>
/// One cell in the pack with its temperature: a single heat capacity that loses heat to the surroundings. And what can go wrong with it.
/// </summary>
public sealed class CellNode
{
    // Lithium melts at 180 degC: what burns is no longer what the model describes.
    private const double HottestCelsius = 250;
    private const double Recovery = 1.02;
    private const double Retreat = 0.85;
    private const double FineShare = 0.95;
    private const double CoarseShare = 0.6;
    private const int FineAttempts = 8;

    // Below 2.65 V at rest the cathode takes up little more lithium.
    private const double EmptyCharge = -0.02;
    private const double DeadCharge = -0.05;
    private const int Attempts = 40;
    private const double MostShortVolts = 5;
    private const double LeastAmperes = 1e-4;

    private readonly double _joulesPerKelvin;
    private readonly double _kelvinPerWatt;
    private readonly SourceResistance _source = new();
    private double? _collapsedVolts;
    private double _collapseWatts;
    private double _mostAmperes = double.PositiveInfinity;

    /// <summary>Puts a cell into its surroundings.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="celsius">Temperature at the start.</param>
    /// <param name="joulesPerKelvin">Heat capacity; about 2.5 J/K for a 2.5 g pouch.</param>
    /// <param name="kelvinPerWatt">Thermal resistance to the surroundings; about 40 K/W for 25 cm2 in still air, both sides.</param>
    public CellNode(ICellModel model, double celsius, double joulesPerKelvin = 2.5, double kelvinPerWatt = 40)
    {
        Model = model;
        Celsius = celsius;
        _joulesPerKelvin = joulesPerKelvin;
        _kelvinPerWatt = kelvinPerWatt;
    }

    /// <summary>The cell.</summary>
    public ICellModel Model { get; }

    /// <summary>Temperature of the cell.</summary>
    public double Celsius { get; private set; }

    /// <summary>Fault: conductance of a weak short inside the cell, in siemens.</summary>
    public double SoftShortSiemens { get; set; }

    /// <summary>Fault: conductance of a strong short inside the cell, in siemens.</summary>
    public double HardShortSiemens { get; set; }

    /// <summary>Fault: resistance of the cell's contact to the pack, in ohm. It is not the cell's.</summary>
    public double ContactOhms { get; set; }

    /// <summary>Fault: heat released in the cell whatever its current, in watts.</summary>
    public double ExtraWatts { get; set; }

    /// <summary>Fault: share of the cell's area that is cut off, 0 to below 1.</summary>
    public double LostShare { get; set; }

    /// <summary>Current that passed the terminals in the last step, in amperes, positive when charging.</summary>
    public double Amperes { get; private set; }

    /// <summary>
    /// Current the cell could carry in the last step where it was asked for more than its electrolyte gives, in amperes; null when it carried
    /// all, or when a short inside it took the rest.
    /// </summary>
    public double? LimitAmperes { get; private set; }

    /// <summary>True voltage of the cell, in volts.</summary>
    public double CellVolts => _collapsedVolts ?? Model.TerminalVolts;

    /// <summary>True voltage of the cell with its contact, as the pack sees it, in volts.</summary>
    public double Volts => CellVolts + (Amperes * ContactOhms);

    /// <summary>Resistance that a change of current meets within a step, contact included, in ohm. An estimate, rather too high.</summary>
    public double StepOhms => _source.Ohms + ContactOhms;

    /// <summary>The cell is discharged by a short inside it that hurries.</summary>
    public bool IsShorted => HardShortSiemens > 0;

    /// <summary>Heat released in the cell at the end of the last step, in watts.</summary>
    public double HeatWatts => (Model.HeatWatts * (1 - LostShare)) + _collapseWatts + (CellVolts * CellVolts * ShortSiemens) + ExtraWatts;

    private double ShortSiemens => SoftShortSiemens + HardShortSiemens;

    /// <summary>Lets time pass.</summary>
    /// <param name="amperes">Current, positive when charging.</param>
    /// <param name="ambientCelsius">Temperature of the surroundings.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <param name="yields">A current beyond what the electrolyte carries makes the voltage collapse; otherwise it is an error.</param>
    /// <exception cref="CellDomainException">The current is beyond what the cell carries, and it does not yield.</exception>
    public void Step(double amperes, double ambientCelsius, double seconds, bool yields = false)
    {
        Amperes = amperes;
        double conducted = ShortSiemens;
        double shortVolts = conducted > 0 ? _source.VoltsAt(amperes, conducted) : 0;
        double leak = conducted * shortVolts;
        double carried = Carry(amperes - leak, seconds, yields);

        // What the cell does not carry, a short inside it does, unless that would take a voltage no cell has; then the circuit decides.
        double restVolts = conducted > 0 ? (amperes - carried) / conducted : double.NaN;
        bool limited = carried != amperes - leak;
        bool shortTakesIt = Math.Abs(restVolts) <= MostShortVolts;
        LimitAmperes = limited && !shortTakesIt ? carried + leak : null;

        // A short that is stronger than the cell decides the voltage even so.
        _collapsedVolts = limited && shortTakesIt ? restVolts : !limited && conducted * _source.Ohms > 1 ? shortVolts : null;
        _collapseWatts = carried * (CellVolts - Model.TerminalVolts);

        // Where salt runs out the model's voltage plunges far below zero for a step: no line to go by.
        _source.Follow(carried, conducted > 0 ? Math.Max(0, Model.TerminalVolts) : Model.TerminalVolts);

        double settled = ambientCelsius + (HeatWatts * _kelvinPerWatt);
        double share = seconds / (_joulesPerKelvin * _kelvinPerWatt);

        // First order of the exponential; 0.1 s against 100 s.
        Celsius += (settled - Celsius) * (share < 0.1 ? share : 1 - Math.Exp(-share));
    }

    /// <summary>The cell did not carry what it was asked for: the rest of the circuit decides its voltage until the next step.</summary>
    /// <param name="volts">Voltage of the cell with its contact; negative when others reverse it, high when a charger pushes in vain.</param>
    public void Collapse(double volts)
    {
        _collapsedVolts = volts - (Amperes * ContactOhms);
    }

    private double Carry(double amperes, double seconds, bool yields)
    {
        double area = 1 - LostShare;

        if (yields && amperes < 0 && Model.StateOfCharge < EmptyCharge)
        {
            amperes *= Math.Max(0, (Model.StateOfCharge - DeadCharge) / (EmptyCharge - DeadCharge));
        }

        // From what it last carried, so that it settles at what its electrolyte brings up instead of swinging between all and nothing.
        double tried = yields ? Math.Clamp(amperes, -_mostAmperes, _mostAmperes) : amperes;
        double celsius = Math.Min(Celsius, HottestCelsius);

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Model.Step(tried / area, celsius, seconds);
                double share = attempt == 1 ? Recovery : Retreat;
                _mostAmperes = tried == amperes ? double.PositiveInfinity : Math.Max(LeastAmperes, share * Math.Abs(tried));
                return tried;
            }
            catch (CellDomainException) when (yields && attempt < Attempts)
            {
                tried *= attempt <= FineAttempts ? FineShare : CoarseShare;
            }
        }
    }
}
