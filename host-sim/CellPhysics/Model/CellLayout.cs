using InvertedAnodeBms.CellPhysics.Designs;

namespace InvertedAnodeBms.CellPhysics.Model;

/// <summary>Turns a design into the layers of the mesh.</summary>
public static class CellLayout
{
    private const double LtoMetres = 60e-6;
    private const double LtoPorosity = 0.4;

    /// <summary>Creates the mesh.</summary>
    /// <param name="spec">Design.</param>
    /// <param name="grid">Resolution.</param>
    /// <param name="anode">The anode as built: its lithium already takes part of the host.</param>
    public static TransportLayout Create(CellSpec spec, GridSpec grid, HostElectrode anode)
    {
        Region host = new(anode.HasBottom ? grid.Host : 0, anode.FreeMetres, spec.Anode.Host.Porosity);
        Region separator = new(grid.Separator, spec.SeparatorThickness * 1e-6, spec.SeparatorPorosity);
        Region right = spec.Counter switch
        {
            CounterKind.Mirror => host,
            CounterKind.Cathode => new Region(grid.Cathode, spec.Cathode!.Thickness * 1e-6, spec.Cathode.Porosity),
            _ => new Region(grid.Cathode, LtoMetres, LtoPorosity),
        };

        return new TransportLayout(host, separator, right, spec.Counter == CounterKind.Mirror, spec.Bruggeman, grid.FrontStep);
    }
}
