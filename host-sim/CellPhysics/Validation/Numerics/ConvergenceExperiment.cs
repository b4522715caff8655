using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>
/// Observed order in space and time of the voltage while the profile still changes, of a symmetric cell with moving fronts and of a full cell.
/// </summary>
public sealed class ConvergenceExperiment : IExperiment
{
    private const int Halvings = 5;
    private const double SymmetricCurrent = 20;
    private const double SymmetricSeconds = 120;
    private const double FullCurrent = 17.6;
    private const double FullSeconds = 640;
    private const double Still = 1;

    private static readonly GridSpec s_coarse = new(6, 2, 3, 4, 0);
    private static readonly Target s_space = Order("numerics.order.space", "Observed order in space, symmetric cell, mesh at rest", 2);

    private static readonly Target s_moving = Target.Reported(
        "numerics.order.space_moving",
        "Observed order in space, symmetric cell, mesh follows the fronts at every step",
        "1",
        "between 1 and 2: electrolyte from the pool enters the whole first volume behind a receding front, an error of first order below 1 uV");

    private static readonly Target s_time = Order("numerics.order.time", "Observed order in time, symmetric cell, moving fronts", 1);
    private static readonly Target s_fullSpace = Order("numerics.order.space_full", "Observed order in space, full cell", 2);
    private static readonly Target s_fullTime = Order("numerics.order.time_full", "Observed order in time, full cell", 1);
    private static readonly Target s_error = Error("numerics.error.grid", "Error of the standard grid, symmetric cell at 2 mA/cm2");
    private static readonly Target s_fullError = Error("numerics.error.grid_full", "Error of the standard grid, full cell at 1 C");

    /// <inheritdoc/>
    public string Name => "convergence";

    /// <inheritdoc/>
    public IReadOnlyList<Target> Targets => [s_space, s_moving, s_time, s_fullSpace, s_fullTime, s_error, s_fullError];

    /// <inheritdoc/>
    public ExperimentOutcome Run(Action<double> progress, CancellationToken cancellation)
    {
        CellSpec symmetric = DesignCatalogue.Find("sym-cloth-inverted");
        CellSpec full = DesignCatalogue.Find("lfp-cloth-inverted") with { InitialStoichiometry = 0.5 };

        double Symmetric(GridSpec grid, double step)
        {
            cancellation.ThrowIfCancellationRequested();
            return VoltsAfter(symmetric, grid, SymmetricCurrent, step, SymmetricSeconds);
        }

        double Full(GridSpec grid, double step)
        {
            cancellation.ThrowIfCancellationRequested();
            return VoltsAfter(full, grid, FullCurrent, step, FullSeconds);
        }

        ConvergenceSeries space = ConvergenceSeries.Of("symmetric", 1, Halvings, (i, _) => Symmetric(Finer(i) with { FrontStep = Still }, 2));
        ConvergenceSeries moving = ConvergenceSeries.Of("symmetric, moving mesh", 1, Halvings, (i, _) => Symmetric(Finer(i), 2));
        progress(0.25);
        ConvergenceSeries time = ConvergenceSeries.Of("symmetric", 20, Halvings, (_, step) => Symmetric(Finer(2), step));
        progress(0.5);
        ConvergenceSeries fullSpace = ConvergenceSeries.Of("full", 1, Halvings, (i, _) => Full(Finer(i), 5));
        progress(0.75);
        ConvergenceSeries fullTime = ConvergenceSeries.Of("full", 40, Halvings, (_, step) => Full(Finer(2), step));
        double error = Math.Abs(Symmetric(GridSpec.Standard, 2) - moving.Limit) * 1e3;
        double fullError = Math.Abs(Full(GridSpec.Standard, 5) - fullSpace.Limit) * 1e3;
        progress(1);

        return new ExperimentOutcome(
            [
                new Finding(s_space, space.Order, "host, separator and right side halved together, time step kept"),
                new Finding(s_moving, moving.Order, FormattableString.Invariant($"24 volumes of the host: {1e6 * moving.Errors[2]:0.00} uV off")),
                new Finding(s_time, time.Order, "backward Euler, mesh kept"),
                new Finding(s_fullSpace, fullSpace.Order, "the shells of the cathode particles halve with the rest"),
                new Finding(s_fullTime, fullTime.Order, string.Empty),
                new Finding(s_error, error, "against the extrapolated limit, at the same time step"),
                new Finding(s_fullError, fullError, "against the extrapolated limit, at the same time step"),
            ],
            [
                new Picture(
                    "Convergence in space",
                    "log10 of cell width / coarsest width",
                    "log10 of error of the voltage / mV",
                    [space.Picture(1e3), moving.Picture(1e3), fullSpace.Picture(1e3)],
                    Points: true),
                new Picture(
                    "Convergence in time",
                    "log10 of time step / s",
                    "log10 of error of the voltage / mV",
                    [time.Picture(1e3), fullTime.Picture(1e3)],
                    Points: true),
            ],
            []);
    }

    private static GridSpec Finer(int halvings)
    {
        int factor = 1 << halvings;
        return new GridSpec(s_coarse.Host * factor, s_coarse.Separator * factor, s_coarse.Cathode * factor, s_coarse.Shells * factor, 0);
    }

    private static double VoltsAfter(CellSpec spec, GridSpec grid, double current, double step, double seconds)
    {
        CellModel cell = new(spec, 1, grid);
        int steps = (int)Math.Round(seconds / step);

        for (int i = 0; i < steps; i++)
        {
            cell.Step(current, Physics.ReferenceKelvin, step);
        }

        return cell.Volts;
    }

    private static Target Order(string id, string name, double order)
    {
        return new Target(id, name, "1", TargetKind.Reported, TargetRule.Near, order, 0.15, "order of the scheme");
    }

    private static Target Error(string id, string name)
    {
        return new Target(id, name, "mV", TargetKind.Reported, TargetRule.AtMost, 0.05, 0, "a tenth of what a fitted overpotential may miss");
    }
}
