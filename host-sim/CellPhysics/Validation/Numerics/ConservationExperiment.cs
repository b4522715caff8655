using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Salt, charge and lithium of several designs over 100 cycles: nothing may appear or vanish.</summary>
public sealed class ConservationExperiment : IExperiment
{
    private const int Cycles = 100;
    private const double Most = 1e-9;

    private static readonly Target s_salt = Conserved(
        "salt.conservation", "Salt in pores, pool and consumed electrolyte against salt as filled, worst of all steps");

    private static readonly Target s_charge = Conserved(
        "charge.conservation", "Reaction currents, film and leak against the current of every electrode, worst of all steps");

    private static readonly Target s_lithium = Conserved(
        "li.mass.conservation", "Live, dead, in films, fibres and cathode against lithium as built and charge passed, worst of all steps");

    private static readonly string[] s_symmetric = ["sym-cloth-inverted", "sym-cloth-upright", "sym-bare-inverted", "sym-foil"];
    private static readonly string[] s_full = ["lfp-cloth-inverted", "lfp-cloth-upright", "lfp-pet-inverted", "lfp-foil"];

    /// <inheritdoc/>
    public string Name => "conservation";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [s_salt, s_charge, s_lithium];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        List<ConservationLedger> ledgers = [];
        int designs = s_symmetric.Length + s_full.Length + 1;

        foreach (string design in s_symmetric)
        {
            SymmetricCycling cycling = new(DesignCatalogue.Find(design), 0.25, 1, StepControl.Life, cancellation);
            ledgers.Add(Watch(design, cycling.Runner, cycling.Cycle));
            progress(ledgers.Count / (double)designs);
        }

        foreach (string design in s_full)
        {
            FullCellCycling cycling = new(DesignCatalogue.Find(design), 1, StepControl.Life, cancellation);
            ledgers.Add(Watch(design, cycling.Runner, () => cycling.Cycle(1)));
            progress(ledgers.Count / (double)designs);
        }

        CellRunner half = new(new Model.CellModel(DesignCatalogue.Find("half-cloth-inverted"), 1), StepControl.Life) { Cancellation = cancellation };
        ledgers.Add(Watch("half-cloth-inverted", half, () => HalfCycle(half)));
        progress(1);
        return new ExperimentOutcome(
            [
                Worst(s_salt, ledgers, ledger => ledger.WorstSalt),
                Worst(s_charge, ledgers, ledger => ledger.WorstCharge),
                Worst(s_lithium, ledgers, ledger => ledger.WorstLithium),
            ],
            [],
            []);
    }

    private static void HalfCycle(CellRunner runner)
    {
        runner.ConstantCurrent(2.5, Physics.MilliampereHoursPerSquareCentimetre);
        runner.ConstantCurrent(-2.5, 2 * Physics.MilliampereHoursPerSquareCentimetre, 1.49);
    }

    private static ConservationLedger Watch(string design, CellRunner runner, Action cycle)
    {
        ConservationLedger ledger = new(design, runner);

        while (ledger.Cycles < Cycles)
        {
            cycle();
            ledger.Cycles++;
        }

        return ledger;
    }

    private static Finding Worst(Target target, List<ConservationLedger> ledgers, Func<ConservationLedger, double> error)
    {
        // NaN sorts below every number and must not hide.
        ConservationLedger worst = ledgers.Find(ledger => double.IsNaN(error(ledger))) ?? ledgers.MaxBy(error)!;
        string remark = FormattableString.Invariant($"worst of {ledgers.Count} designs: {worst.Design}; {ledgers.Sum(l => l.Steps):0} steps");
        return new Finding(target, error(worst), remark);
    }

    private static Target Conserved(string id, string name)
    {
        return new Target(id, name, "1", TargetKind.Numerics, TargetRule.AtMost, Most, 0, "conservation, relative, over 100 cycles");
    }
}
