using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// What soft shorts do to the voltage: one process gives a lasting fall of the polarisation in a symmetric cell and passing dips in a full cell.
/// </summary>
public sealed class SignatureExperiment : IExperiment
{
    private const int SymmetricCycles = 146;
    private const int FullCycles = 130;
    private const double ChargeCurrent = 3.5;
    private const double StepSeconds = 0.5;
    private const double HalfWindowSeconds = 30;

    private static readonly Target s_symmetric = Target.Reported(
        "signature.symmetric.contact_life_s", "mean life of a contact, symmetric cell", "s",
        "lasting falls of the polarisation are soft shorts (Menkin et al. 2024)");

    private static readonly Target s_full = Target.Reported(
        "signature.full.contact_life_s", "mean life of a contact, full cell", "s",
        "voltage noise on charge, then endless charge (Stolz et al. 2021); dips of a few samples (arXiv 2505.14283)");

    private static readonly Target s_dip = Target.Reported(
        "signature.full.largest_dip", "largest dip of the upright pouch in a charge at 0.2 C", "mV",
        "against the median of a minute");

    private static readonly Target s_quiet = Target.Reported(
        "signature.inverted.largest_dip", "the same of the inverted pouch", "mV",
        "against the median of a minute");

    private readonly long _seed;

    /// <summary>Creates the experiment.</summary>
    /// <param name="seed">Seed of soft shorts.</param>
    public SignatureExperiment(long seed)
    {
        _seed = seed;
    }

    /// <inheritdoc/>
    public string Name => "signatures of soft shorts";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } = [s_symmetric, s_full, s_dip, s_quiet];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        SymmetricCycling symmetric = new(DesignCatalogue.Find("sym-cloth-upright"), 0.25, _seed, StepControl.Life, cancellation);
        ContactLife symmetricLife = new(symmetric.Runner);
        List<double> hours = [];
        List<double> millivolts = [];
        symmetric.Runner.OnStep += _ =>
        {
            if (symmetric.Cycles >= SymmetricCycles - 10)
            {
                hours.Add(symmetric.Runner.Seconds / 3600);
                millivolts.Add(symmetric.Cell.Volts * 1e3);
            }
        };
        symmetric.RunToEnd(SymmetricCycles);
        progress(0.3);
        ChargeTrace upright = Charge("pouch-upright", cancellation);
        progress(0.7);
        ChargeTrace inverted = Charge("pouch-inverted", cancellation);

        return new ExperimentOutcome(
            [
                new Finding(s_symmetric, symmetricLife.MeanSeconds, $"{symmetric.Cell.Contacts.Births} contacts in {symmetric.Cycles} cycles"),
                new Finding(s_full, upright.Life.MeanSeconds, $"{upright.Births} contacts in one charge after {FullCycles} cycles"),
                new Finding(s_dip, upright.LargestDip(), string.Empty),
                new Finding(s_quiet, inverted.LargestDip(), string.Empty),
            ],
            [
                new Picture(
                    "Symmetric upright cell before its end, 0.25 mA/cm2",
                    "time / h",
                    "voltage / mV",
                    [new Curve("upright", [.. hours], [.. millivolts])]),
                new Picture(
                    $"Pouch cells after {FullCycles} cycles, charge at 0.2 C: voltage less its median over a minute",
                    "time / h",
                    "deviation / mV",
                    [new Curve("upright", upright.Hours(), upright.Deviations()), new Curve("inverted", inverted.Hours(), inverted.Deviations())]),
            ],
            []);
    }

    private ChargeTrace Charge(string design, CancellationToken cancellation)
    {
        FullCellCycling cycling = new(DesignCatalogue.Find(design), _seed, StepControl.Life, cancellation);
        cycling.RunToShare(1, FullCycles, 0.5);
        CellRunner runner = new(cycling.Cell, new StepControl(StepSeconds, StepSeconds, 1, 1)) { Cancellation = cancellation };
        ChargeTrace trace = new(cycling.Cell.Contacts.Births, new ContactLife(runner));
        runner.OnStep += _ => trace.Volts.Add(cycling.Cell.Volts);
        runner.ConstantCurrent(ChargeCurrent, 1.5 * Physics.MilliampereHoursPerSquareCentimetre, 0, FullCellCycling.HighVolts);
        trace.Births = cycling.Cell.Contacts.Births - trace.Births;
        return trace;
    }

    /// <summary>Mean life: contact seconds over births.</summary>
    private sealed class ContactLife
    {
        private readonly CellRunner _runner;
        private readonly int _before;
        private double _lastSeconds;
        private double _contactSeconds;

        public ContactLife(CellRunner runner)
        {
            _runner = runner;
            _before = runner.Cell.Contacts.Births;
            runner.OnStep += _ =>
            {
                _contactSeconds += runner.Cell.Contacts.Count * (runner.Seconds - _lastSeconds);
                _lastSeconds = runner.Seconds;
            };
        }

        public double MeanSeconds
        {
            get
            {
                int births = _runner.Cell.Contacts.Births - _before;
                return births > 0 ? _contactSeconds / births : double.NaN;
            }
        }
    }

    private sealed class ChargeTrace
    {
        private const int Half = (int)(HalfWindowSeconds / StepSeconds);

        private double[]? _deviations;

        public ChargeTrace(int births, ContactLife life)
        {
            Births = births;
            Life = life;
        }

        public int Births { get; set; }

        public ContactLife Life { get; }

        public List<double> Volts { get; } = [];

        public double LargestDip()
        {
            return -Deviations().Min();
        }

        public double[] Hours()
        {
            return [.. Enumerable.Range(0, Volts.Count).Select(i => i * StepSeconds / 3600)];
        }

        public double[] Deviations()
        {
            // The first and last ten minutes are settling and knee, not noise.
            int edge = (int)(600 / StepSeconds);
            return _deviations ??= [.. Enumerable.Range(0, Volts.Count).Select(i => i < edge || i >= Volts.Count - edge ? 0 : Deviation(i))];
        }

        private double Deviation(int i)
        {
            List<double> window = Volts.GetRange(i - Half, (2 * Half) + 1);
            window.Sort();
            return 1e3 * (Volts[i] - window[Half]);
        }
    }
}
