using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Transport alone, with fronts that stand still: what closed forms of depletion are about.</summary>
internal static class FreeElectrolyte
{
    /// <summary>
    /// Time until salt runs out at a front that plates at constant current into electrolyte at rest, in s; infinite if it does not.
    /// </summary>
    /// <param name="salt">The transport problem; it is used up.</param>
    /// <param name="sources">Current densities.</param>
    /// <param name="step">Length of a time step in s.</param>
    /// <param name="most">Longest time in s.</param>
    /// <param name="front">Reads the concentration at the front that depletes.</param>
    /// <param name="cancellation">Stops it.</param>
    public static double SecondsToDepletion(
        SaltTransport salt, in TransportSources sources, double step, double most, Func<SaltTransport, double> front, CancellationToken cancellation)
    {
        double before = front(salt);
        double now = before;

        for (int i = 0; i * step < most; i++)
        {
            cancellation.ThrowIfCancellationRequested();

            try
            {
                salt.Prepare(Physics.ReferenceKelvin, step, 1);
                salt.Step(sources);
            }
            catch (DepletionException)
            {
                // The step would have crossed zero: the fall of the last step carries on to it.
                return (i * step) + (before > now ? Math.Min(step, step * now / (before - now)) : 0);
            }

            (before, now) = (now, front(salt));
        }

        return double.PositiveInfinity;
    }

    /// <summary>An empty symmetric cell with its lithium at the bottom of both hosts, which takes no room: the limit of PHYSICS 2.5.</summary>
    public static SaltTransport EmptySymmetric(HostGeometry host, CellSpec cell, GridSpec grid)
    {
        Region side = new(grid.Host, host.Thickness * 1e-6, host.Porosity);
        Region separator = new(grid.Separator, cell.SeparatorThickness * 1e-6, cell.SeparatorPorosity);
        return new SaltTransport(new TransportLayout(side, separator, side, true, cell.Bruggeman, 0), cell.Electrolyte);
    }
}
