using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>
/// A lithium-metal cell, through the plane, per electrode area: host with two fronts, separator, counter electrode, electrolyte with its pool,
/// soft shorts. Backward Euler; potentials by safeguarded root finding.
/// </summary>
/// <remarks>
/// One step: mesh follows the fronts; the electrodes share the current at the old concentrations; salt moves; the electrodes are solved again at
/// the new concentrations, which gives the terminal voltage; lithium, films, contacts and budgets follow.
/// </remarks>
public sealed class CellModel
{
    private const double LtoVolts = 1.55;
    private const double LeastKelvin = 150;
    private const double MostKelvin = 600;

    private readonly double _transference;
    private readonly double _builtSalt;
    private readonly double _nitrateShare;
    private readonly double _metresPerLostCharge;
    private readonly double _gapMetres;
    private readonly bool _hasNitrate;

    /// <summary>Builds a cell.</summary>
    /// <param name="spec">Design.</param>
    /// <param name="seed">Seed of the contacts' chance.</param>
    /// <param name="grid">Resolution; the standard grid if null.</param>
    /// <exception cref="ArgumentException">The electrolyte does not fill the pores: a cell is built wet, and dries only by ageing.</exception>
    public CellModel(CellSpec spec, long seed, GridSpec? grid = null)
    {
        grid ??= GridSpec.Standard;
        Spec = spec;
        Grid = grid;
        Left = new HostElectrode(spec.Anode);
        Right = spec.Counter == CounterKind.Mirror ? new HostElectrode(spec.Anode) : null;
        Cathode = spec.Counter == CounterKind.Cathode ? new LfpCathode(spec.Cathode!, grid.Shells, spec.InitialStoichiometry) : null;
        Salt = new SaltTransport(CellLayout.Create(spec, grid, Left), spec.Electrolyte);
        double pores = Salt.Moles() / spec.Electrolyte.Salt;
        double taken = Left.FrontMetres * spec.Anode.Host.Porosity * (Right is null ? 1 : 2);
        double total = spec.ElectrolyteVolume * 1e-5;
        Filled(spec, total, pores);
        Pool = new ElectrolytePool(Math.Max(0, total - pores), spec.Electrolyte.Salt, pores + taken);
        Contacts = new ShortCircuits(spec.Contacts, spec.Area, new RandomStream(seed, "contacts of " + spec.Name));
        NitrateCharge = spec.Electrolyte.NitrateBudget * Physics.MilliampereHoursPerSquareCentimetre;
        _hasNitrate = NitrateCharge > 0;
        _transference = spec.Electrolyte.Transference;
        _builtSalt = spec.Electrolyte.Salt;
        _nitrateShare = spec.Electrolyte.NitrateShare;
        _metresPerLostCharge = spec.Electrolyte.ConsumedVolume * 1e-5 / Physics.MilliampereHoursPerSquareCentimetre;
        _gapMetres = spec.SeparatorThickness * 1e-6;
        Volts = RestVolts;
    }

    /// <summary>Design.</summary>
    public CellSpec Spec { get; }

    /// <summary>Resolution.</summary>
    public GridSpec Grid { get; }

    /// <summary>The lithium anode.</summary>
    public HostElectrode Left { get; }

    /// <summary>The mirrored anode of a symmetric cell; otherwise null.</summary>
    public HostElectrode? Right { get; }

    /// <summary>The cathode of a full cell; otherwise null.</summary>
    public LfpCathode? Cathode { get; }

    /// <summary>Salt in the pores.</summary>
    public SaltTransport Salt { get; }

    /// <summary>Electrolyte outside them.</summary>
    public ElectrolytePool Pool { get; }

    /// <summary>Soft shorts.</summary>
    public ShortCircuits Contacts { get; }

    /// <summary>LiNO3 left, as a charge in C/m2.</summary>
    public double NitrateCharge { get; private set; }

    /// <summary>Terminal voltage at the end of the last step, in V: of the counter electrode against the left one.</summary>
    public double Volts { get; private set; }

    /// <summary>Current density that leaked through contacts in the last step, in A/m2.</summary>
    public double Leak { get; private set; }

    /// <summary>Heat at the end of the last step, in W/m2.</summary>
    public double HeatFlux { get; private set; }

    /// <summary>Largest |sum of reaction currents + leak - current| so far, relative to the current: charge conservation.</summary>
    public double WorstChargeError { get; private set; }

    /// <summary>Electrode area in m2.</summary>
    public double SquareMetres => Spec.Area * 1e-4;

    /// <summary>Lithium everywhere in the cell, in C/m2: conserved but for the double layers' charge, which is included.</summary>
    public double LithiumCharge =>
        Left.InventoryCharge + Left.StoredCharge - Left.CollectorCharge
        + (Right is null ? 0 : Right.InventoryCharge + Right.StoredCharge - Right.CollectorCharge)
        + (Cathode is null ? 0 : Cathode.LithiumCharge - Cathode.DoubleLayerCharge);

    /// <summary>Voltage of the cell at rest with even concentrations, in V.</summary>
    public double RestVolts => Cathode?.OpenCircuitVolts ?? (Right is null ? LtoVolts : 0);

    private bool NitrateLeft => !_hasNitrate || NitrateCharge > 0;

    /// <summary>Lets time pass at constant current.</summary>
    /// <param name="current">Current density in A/m2 (10 A/m2 are 1 mA/cm2); positive charges the cell, which plates the left electrode.</param>
    /// <param name="kelvin">Temperature.</param>
    /// <param name="seconds">Length of the step, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a number, no time, or no temperature; nothing has changed.</exception>
    /// <exception cref="DepletionException">The electrolyte ran out of salt; the cell is as before but for its mesh.</exception>
    public void Step(double current, double kelvin, double seconds)
    {
        CheckStep(current, kelvin, seconds);
        Salt.MoveFronts(Left.FreeMetres, Right?.FreeMetres ?? 0, Pool);
        Salt.Prepare(kelvin, seconds, Pool.Saturation);
        PrepareElectrodes(kelvin, seconds);
        Cathode?.Prepare(Salt.RightMeanSalt, kelvin, seconds);
        Leak = Contacts.Count > 0 ? SolveLeak(current, kelvin, seconds) : 0;
        double through = current - Leak;

        (double face, double front) = Left.Split(Left.Solve(through), through);
        (double rightFace, double rightFront) = Right?.Split(Right.Solve(-through), -through) ?? (0, 0);
        Salt.Step(new TransportSources(face, front, rightFace, rightFront, Right is null ? through : 0));

        PrepareElectrodes(kelvin, seconds);
        double left = Left.Solve(through);
        double right = Right?.Solve(-through) ?? 0;
        double cathode = Cathode?.Solve(through) ?? LtoVolts;
        Volts = VoltsFrom(through, left, right, cathode, kelvin);
        Commit(current, through, left, right, cathode, seconds);
    }

    /// <summary>Takes over the state of another cell of the same design and grid.</summary>
    public void CopyFrom(CellModel other)
    {
        Left.CopyFrom(other.Left);
        Right?.CopyFrom(other.Right!);
        Cathode?.CopyFrom(other.Cathode!);
        Salt.CopyFrom(other.Salt);
        Pool.CopyFrom(other.Pool);
        Contacts.CopyFrom(other.Contacts);
        NitrateCharge = other.NitrateCharge;
        Volts = other.Volts;
        Leak = other.Leak;
        HeatFlux = other.HeatFlux;
        WorstChargeError = other.WorstChargeError;
    }

    /// <summary>Electrolyte around the left electrode.</summary>
    public HostSurroundings LeftSurroundings => new(Salt.LeftFaceSalt, Salt.LeftFrontSalt, Salt.LeftOhms, _transference);

    /// <summary>Electrolyte around the right electrode of a symmetric cell.</summary>
    public HostSurroundings RightSurroundings => new(Salt.RightFaceSalt, Salt.RightFrontSalt, Salt.RightOhms, _transference);

    private static void Filled(CellSpec spec, double metres, double pores)
    {
        if (metres < 0.999 * pores)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{spec.Name}: {metres * 1e5:0.##} uL/cm2 of electrolyte do not fill its pores of {pores * 1e5:0.##} uL/cm2"), nameof(spec));
        }
    }

    private static void CheckStep(double current, double kelvin, double seconds)
    {
        // The accept form: a NaN fails it, and one that got in would never leave.
        _ = double.IsFinite(current) ? 0 : throw new ArgumentOutOfRangeException(nameof(current), current, "A/m2, a number");
        _ = kelvin is >= LeastKelvin and <= MostKelvin ? 0 : throw new ArgumentOutOfRangeException(nameof(kelvin), kelvin, "150 to 600 K");
        _ = seconds > 0 && double.IsFinite(seconds) ? 0 : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "s, above 0");
    }

    private void PrepareElectrodes(double kelvin, double seconds)
    {
        Left.Prepare(LeftSurroundings, kelvin, seconds, NitrateLeft);
        Right?.Prepare(RightSurroundings, kelvin, seconds, NitrateLeft);
    }

    private double VoltsFrom(double through, double left, double right, double cathode, double kelvin)
    {
        double diffusion = 2 * Physics.Gas * kelvin / Physics.Faraday * (1 - _transference);
        double ohmic = through * Salt.SeparatorOhms;

        if (Right is not null)
        {
            return left - right + ohmic + (diffusion * Math.Log(Salt.RightFaceSalt / Salt.LeftFaceSalt));
        }

        // Reaction spread evenly over the cathode: a third of its pore resistance counts.
        ohmic += through * Salt.RightOhms / 3;
        double counter = Cathode?.VoltsAt(cathode, through) ?? cathode;
        return counter + left + ohmic + (diffusion * Math.Log(Salt.RightMeanSalt / Salt.LeftFaceSalt));
    }

    /// <summary>
    /// Current density through the contacts: what the voltage at that leak drives. Secant method; the voltage falls as the leak grows.
    /// </summary>
    private double SolveLeak(double current, double kelvin, double seconds)
    {
        double perArea = Contacts.MeanSiemens(Math.Abs(Volts), seconds) / SquareMetres;
        double first = Leak;
        double firstExcess = first - (perArea * VoltsAtLeak(current, first, kelvin));
        double second = first - (firstExcess / (1 + (perArea * 5e-3)));

        for (int i = 0; i < 50; i++)
        {
            double excess = second - (perArea * VoltsAtLeak(current, second, kelvin));

            if (Math.Abs(excess) <= 1e-10 * (1 + Math.Abs(second)) || excess == firstExcess)
            {
                break;
            }

            double next = second - (excess * (second - first) / (excess - firstExcess));
            (first, firstExcess, second) = (second, excess, next);
        }

        return second;
    }

    private double VoltsAtLeak(double current, double leak, double kelvin)
    {
        double through = current - leak;
        return VoltsFrom(through, Left.Solve(through), Right?.Solve(-through) ?? 0, Cathode?.Solve(through) ?? LtoVolts, kelvin);
    }

    private void Commit(double current, double through, double left, double right, double cathode, double seconds)
    {
        double lostBefore = Left.LostCharge + (Right?.LostCharge ?? 0);
        Left.Commit(left, seconds, LeftSurroundings, _builtSalt);
        Right?.Commit(right, seconds, RightSurroundings, _builtSalt);
        Cathode?.Commit(cathode, through, seconds);
        double lost = Left.LostCharge + (Right?.LostCharge ?? 0) - lostBefore;
        Pool.Consume(lost * _metresPerLostCharge);
        NitrateCharge = Math.Max(0, NitrateCharge - (lost * _nitrateShare));

        double error = Math.Abs(Left.FaceCurrent + Left.FrontCurrent + Leak - current);
        WorstChargeError = Math.Max(WorstChargeError, error / Math.Max(0.01, Math.Abs(current)));
        double reach = Left.Top.ReachMetres;
        double topCharge = Left.Top.Current * seconds;

        if (Right is not null && Right.Top.ReachMetres > reach)
        {
            reach = Right.Top.ReachMetres;
            topCharge = Right.Top.Current * seconds;
        }

        Contacts.Advance(reach, _gapMetres, topCharge, Math.Abs(Volts), seconds);
        HeatFlux = Math.Abs(through * (Volts - RestVolts)) + Math.Abs(Leak * Volts);
    }
}
