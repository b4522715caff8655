namespace InvertedAnodeBms.Core.Deposition;

/// <summary>
/// What the firmware believes about lithium deposition in one cell design. Pure data at 25 degC; README.md says how to get it for a new cell.
/// </summary>
/// <remarks>Resistances are per geometric electrode area: 1 ohm cm2 is 1e-4 ohm m2.</remarks>
public sealed class DepositionDesign
{
    /// <summary>Geometric electrode area, in m2.</summary>
    public float AreaSquareMetres;

    /// <summary>Thickness of the host, in um; 0 for a foil, which has a top face only.</summary>
    public float HostMicrometres;

    /// <summary>Share of the host that is pore before lithium is in it, above 0.</summary>
    public float Porosity;

    /// <summary>Electrolyte in separator and cathode, as the height of a column, in um; above 0.</summary>
    public float OtherElectrolyteMicrometres;

    /// <summary>Rise of the bottom front per lithium in the host, in um per nC of the cell: 4.85 um per mAh/cm2 over free pores.</summary>
    public float MicrometresPerNanocoulomb;

    /// <summary>Thickness of the separator, in um.</summary>
    public float SeparatorMicrometres;

    /// <summary>Height of moss on the top face per dead lithium, in um per nC of the cell.</summary>
    public float MossMicrometresPerNanocoulomb;

    /// <summary>Height per live lithium on the top face beyond what was built there, in um per nC of the cell.</summary>
    public float TopMicrometresPerNanocoulomb;

    /// <summary>Live lithium below which a face counts as stripped bare, in nanocoulombs.</summary>
    public long BareNanocoulombs;

    /// <summary>Salt concentration as filled, in mol/m3.</summary>
    public float Salt;

    /// <summary>Transference number of lithium, 0 to 1.</summary>
    public float Transference;

    /// <summary>Activation energy of salt diffusion, in J/mol.</summary>
    public float DiffusionActivation;

    /// <summary>Activation energy of conductivity, in J/mol.</summary>
    public float ConductionActivation;

    /// <summary>How far large depletion falls short of linear: share of c0 squared away, 0 for a constant diffusivity.</summary>
    public float DepletionCurvature;

    /// <summary>The same of the excess at the counter electrode.</summary>
    public float ExcessCurvature;

    /// <summary>Relative rise of the pore resistance per share of salt missing at the front, 0 for a constant conductivity.</summary>
    public float PoreRise;

    /// <summary>Response of the salt to the bottom front.</summary>
    public TransportTable Transport = null!;

    /// <summary>Depletion at the top face per current of the top front, in mol/m3 per A/m2.</summary>
    public float TopGain;

    /// <summary>Its time constant, in s.</summary>
    public float TopSeconds;

    /// <summary>Excess at the counter electrode per depletion at the top face.</summary>
    public float TopExcess;

    /// <summary>Resistance of separator, counter electrode's pores and contacts, in ohm m2.</summary>
    public float SeriesOhms;

    /// <summary>Resistance of the pores of the empty host, in ohm m2.</summary>
    public float PoreOhms;

    /// <summary>Resistance of the film on lithium, in ohm m2 of active area.</summary>
    public float FilmOhms;

    /// <summary>Activation energy of the film's conduction, in J/mol.</summary>
    public float FilmActivation;

    /// <summary>Thickness of the film as built, in nm.</summary>
    public float FilmNanometres;

    /// <summary>Growth of the square of its thickness, in nm2/s.</summary>
    public float FilmGrowth;

    /// <summary>Exchange current density of lithium at the salt as filled, in A/m2.</summary>
    public float ExchangeCurrent;

    /// <summary>Activation energy of the exchange current, in J/mol.</summary>
    public float ExchangeActivation;

    /// <summary>Face at the bottom of the host, away from the separator.</summary>
    public FrontDesign Bottom = null!;

    /// <summary>Face at the top, towards the separator.</summary>
    public FrontDesign Top = null!;

    /// <summary>Counter electrode: lithium it holds, and what dies there. Its faces matter only when it mirrors the anode.</summary>
    public FrontDesign Counter = null!;

    /// <summary>The counter electrode is the same host with lithium in it (a symmetric cell), not a cathode.</summary>
    public bool Mirrored;
}
