namespace InvertedAnodeBms.Core.Deposition;

/// <summary>What the deposition model says about one cell. Floats: they advise, they decide nothing.</summary>
public sealed class CellDeposition
{
    /// <summary>A current without bound, in microamps.</summary>
    public const float Unlimited = 1e9f;

    /// <summary>The cell was built with its lithium at the bottom of a host: the bare top face is to stay bare.</summary>
    public bool LithiumBelow;

    /// <summary>
    /// Highest current that leaves half of the salt at the bottom front over the next two minutes, in microamps; below 0 when none does, unlimited
    /// where lithium was not built at the bottom.
    /// </summary>
    public float SandMicroamps = Unlimited;

    /// <summary>Steady current that reaches the nucleation barrier of the top face, in microamps; unlimited as above.</summary>
    public float BarrierMicroamps = Unlimited;

    /// <summary>Ohmic overpotential of separator, counter electrode's pores and contacts, in V; above 0 while charging.</summary>
    public float OhmicVolts;

    /// <summary>Overpotential of film and charge transfer on the path of most of the current, in V.</summary>
    public float InterfaceVolts;

    /// <summary>Ohmic overpotential of the host's pores on that path, in V.</summary>
    public float HostVolts;

    /// <summary>Concentration overpotential between counter electrode and front on that path, in V.</summary>
    public float ConcentrationVolts;

    /// <summary>Sum of the four parts, in V.</summary>
    public float OverpotentialVolts;

    /// <summary>Share of the salt missing at the front with most of the current, 0 to 1.</summary>
    public float SandFraction;

    /// <summary>Part of the last change of that sum that is no change of the cell: coefficients were brought up to date in this tick, in V.</summary>
    public float RefreshedVolts;

    /// <summary>Drive of plating at the top face, E, in V.</summary>
    public float TopVolts;

    /// <summary>1 less that drive over the nucleation barrier: 1 at rest, 0 at the barrier, below 0 beyond it.</summary>
    public float NucleationMargin;

    /// <summary>Share of the current at the top front, 0 to 1.</summary>
    public float TopShare;

    /// <summary>Covered share of the top face, 0 to 1.</summary>
    public float TopCoverage;

    /// <summary>Bottom front above the collector, in um.</summary>
    public float FrontMicrometres;

    /// <summary>Moss on the top face above what was built there, in um.</summary>
    public float MossMicrometres;

    /// <summary>From the lithium nearest to the counter electrode to it, in um; at least 0.</summary>
    public float DistanceMicrometres;

    /// <summary>Film on the lithium, in nm.</summary>
    public float FilmNanometres;

    /// <summary>Live lithium on both faces, in nanocoulombs.</summary>
    public long LiveNanocoulombs;

    /// <summary>Dead lithium on both faces, in nanocoulombs.</summary>
    public long DeadNanocoulombs;
}
