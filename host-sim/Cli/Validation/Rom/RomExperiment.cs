using System.Globalization;
using InvertedAnodeBms.CellPhysics.Validation;
using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>
/// The firmware's reduced-order model against the simulated cell: the same current at the same tick, the same lithium, nominal parameters;
/// open-circuit voltage and the state of the cathode left out.
/// </summary>
public sealed class RomExperiment : IExperiment
{
    private const int Draws = 8;
    private const double Uncertainty = 0.2;

    private static readonly Target s_depletion = new(
        "rom.depletion_error", "firmware's depletion against the simulated cell, worst case", "% of peak", TargetKind.Numerics,
        TargetRule.AtMost, 5, 0,
        "PHYSICS 7; nominal parameters, up to 5 mA/cm2 Li|Li and 2 C, with lithium as built, 10 and 30 mAh/cm2 in the host; 48 cells in the host");

    private static readonly Target s_voltage = new(
        "rom.voltage_error", "firmware's overpotential against the simulated cell, worst case", "mV", TargetKind.Numerics, TargetRule.AtMost, 0.3, 0,
        "the same runs");

    private static readonly Target s_uncertain = new(
        "rom.depletion_error.uncertain", "the same with parameters 20 % off, depletion", "% of peak", TargetKind.Reported, TargetRule.AtMost, 25, 0,
        "diffusivity, conductivity, film and exchange current 20 % up or down, random signs");

    private static readonly Target s_uncertainVoltage = new(
        "rom.voltage_error.uncertain", "the same with parameters 20 % off, overpotential", "% of peak", TargetKind.Reported, TargetRule.AtMost, 25, 0,
        "the same runs");

    private static readonly Target s_fibres = Target.Reported(
        "rom.voltage_error.fibres", "the same when the fibres take up lithium, which the firmware's model does not know", "mV",
        "nominal parameters; fibres of 1.5 mAh/cm2 behind 300 ohm cm2, full as built");

    private static readonly Target s_movingDepletion = Target.Reported(
        "rom.depletion_error.moving", "the same while the fronts move, depletion", "% of peak",
        "nominal parameters; electrolyte that lithium displaces goes to the pool, and fresh electrolyte comes back");

    private static readonly Target s_movingVoltage = Target.Reported(
        "rom.voltage_error.moving", "the same while the fronts move, overpotential", "mV",
        "the same runs");

    private static readonly Target s_upright = Target.Reported(
        "rom.voltage_error.upright", "the same for lithium on top: one mode for the face", "mV",
        "pouch, upright; nominal parameters, 2 C");

    private static readonly Target s_uprightDepletion = Target.Reported(
        "rom.depletion_error.upright", "the same for lithium on top, depletion of the face", "% of peak",
        "pouch, upright; the peak is about 1.5 % of the salt: no Sand limiter for an upright cell may lean on it");

    private readonly long _seed;

    /// <summary>Creates the experiment.</summary>
    /// <param name="seed">Seed of the random current and of the parameters' draws.</param>
    public RomExperiment(long seed)
    {
        _seed = seed;
    }

    /// <inheritdoc/>
    public string Name => "reduced-order model of the firmware";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets { get; } =
        [s_depletion, s_voltage, s_uncertain, s_uncertainVoltage, s_movingDepletion, s_movingVoltage, s_upright, s_uprightDepletion, s_fibres];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        Waveform random = Waveform.Random((int)(_seed + 100));
        List<Picture> pictures = [];
        List<RomCase> still = RunAll(random, moving: false, pictures, cancellation);
        progress(0.4);
        List<RomCase> moving = RunAll(random, moving: true, pictures, cancellation);
        progress(0.8);
        List<RomCase> upright = RunSystem(RomSystem.Upright, random, moving: true, pictures, cancellation);
        RomCase fibres = Fibres(random, cancellation);
        (double depletion, double voltage) = Uncertain(random, cancellation);

        return new ExperimentOutcome(
            [
                OfDepletion(s_depletion, still),
                OfVoltage(s_voltage, still),
                new Finding(s_uncertain, 100 * depletion, $"worst of {Draws} draws: steps, pulses and random current"),
                new Finding(s_uncertainVoltage, 100 * voltage, "the same"),
                OfDepletion(s_movingDepletion, moving),
                OfVoltage(s_movingVoltage, moving),
                OfVoltage(s_upright, upright),
                OfDepletion(s_uprightDepletion, upright),
                new Finding(s_fibres, 1e3 * fibres.VoltsError, fibres.Name),
            ],
            pictures,
            [.. still.Select(one => one.Sentence), .. moving.Select(one => one.Sentence), .. upright.Select(one => one.Sentence)]);
    }

    private static List<RomCase> RunAll(Waveform random, bool moving, List<Picture> pictures, CancellationToken cancellation)
    {
        return [.. RomSystem.All.SelectMany(system => RunSystem(system, random, moving, pictures, cancellation))];
    }

    private static List<RomCase> RunSystem(RomSystem system, Waveform random, bool moving, List<Picture> pictures, CancellationToken cancellation)
    {
        List<RomCase> cases = [];

        foreach (double lithium in system.Contents)
        {
            foreach (Waveform waveform in new[] { Waveform.Step, Waveform.Back, Waveform.Pulses, random })
            {
                double amplitude = waveform == random ? RomSystem.RandomAmplitude : system.Amplitude;
                RomRun run = RomRun.Compare(
                    system.Truth(lithium, waveform, fibres: false), system.Model(lithium, moving), waveform, amplitude, moving, cancellation);
                string mark = moving ? ", moving" : string.Empty;
                string name = FormattableString.Invariant(
                    $"{system.Name}, {lithium} mAh/cm2 in the host, {waveform.Name}, {amplitude / 10:0.##} mA/cm2{mark}");
                cases.Add(new RomCase(name, run.DepletionShare, run.VoltsError));

                if (!moving && lithium == system.AsBuilt && waveform != Waveform.Back)
                {
                    pictures.AddRange(RomPictures.Draw(name, run));
                }
            }
        }

        return cases;
    }

    private static Finding OfDepletion(Target target, List<RomCase> cases)
    {
        RomCase worst = cases.MaxBy(one => one.DepletionShare)!;
        return new Finding(target, 100 * worst.DepletionShare, worst.Name);
    }

    private static Finding OfVoltage(Target target, List<RomCase> cases)
    {
        RomCase worst = cases.MaxBy(one => one.VoltsError)!;
        return new Finding(target, 1e3 * worst.VoltsError, worst.Name);
    }

    private static RomCase Fibres(Waveform random, CancellationToken cancellation)
    {
        RomSystem system = RomSystem.All[^1];
        double lithium = system.AsBuilt;
        RomRun run = RomRun.Compare(
            system.Truth(lithium, random, fibres: true),
            system.Model(lithium, moving: false),
            random,
            RomSystem.RandomAmplitude,
            moving: false,
            cancellation);
        return new RomCase($"{system.Name}, random current, 2 mA/cm2", run.DepletionShare, run.VoltsError);
    }

    private (double Depletion, double Volts) Uncertain(Waveform random, CancellationToken cancellation)
    {
        Random signs = new((int)_seed);
        double depletion = 0;
        double volts = 0;

        for (int draw = 0; draw < Draws; draw++)
        {
            RomSystem system = RomSystem.All[draw % RomSystem.All.Count];
            Waveform waveform = new[] { Waveform.Step, Waveform.Pulses, random }[draw % 3];
            double amplitude = waveform == random ? RomSystem.RandomAmplitude : system.Amplitude;
            DepositionDesign design = system.Model(system.AsBuilt, moving: false);
            Disturb(design, system.Rows(), signs);
            RomRun run = RomRun.Compare(
                system.Truth(system.AsBuilt, waveform, fibres: false), design, waveform, amplitude, moving: false, cancellation);
            depletion = Math.Max(depletion, run.DepletionShare);
            volts = Math.Max(volts, run.VoltsShare);
        }

        return (depletion, volts);
    }

    private static void Disturb(DepositionDesign design, float[] rows, Random signs)
    {
        float Factor() => (float)(signs.Next(2) == 0 ? 1 - Uncertainty : 1 + Uncertainty);
        float diffusivity = Factor();
        float conductivity = Factor();

        for (int row = 0; row < rows.Length; row += TransportTable.Columns)
        {
            for (int column = 1; column <= 4; column++)
            {
                rows[row + column] /= diffusivity;
            }
        }

        design.Transport = new TransportTable(rows);
        design.PoreOhms /= conductivity;
        design.SeriesOhms /= conductivity;
        design.FilmOhms *= Factor();
        design.ExchangeCurrent *= Factor();
    }

    private sealed record RomCase(string Name, double DepletionShare, double VoltsError)
    {
        public string Sentence => string.Create(
            CultureInfo.InvariantCulture, $"{Name}: depletion {100 * DepletionShare:F2} % of its peak, overpotential {1e3 * VoltsError:F3} mV");
    }
}
