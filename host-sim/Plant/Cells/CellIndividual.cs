using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Plant.Cells;

/// <summary>Draws one individual of a cell design: no two cells of a batch are alike, and none is what the firmware believes.</summary>
/// <remarks>
/// Spreads are assumptions about a careful prototype batch. What belongs to a material and not to its processing (efficiency, moss, nucleation,
/// soft shorts) is not drawn.
/// </remarks>
public static class CellIndividual
{
    private const string Reason = "one individual of a batch";

    /// <summary>
    /// One individual: capacity within +-4 % (area +-1 %, coating +-3 %), film and contact resistance within +-20 %, solid diffusion within
    /// +-15 %, host thickness within +-5 %, hysteresis 5 to 9 mV.
    /// </summary>
    /// <param name="design">The design; must have a cathode.</param>
    /// <param name="random">Source of chance.</param>
    public static CellSpec Draw(CellSpec design, RandomStream random)
    {
        Parameter Vary(Parameter parameter, double share) => parameter.At(parameter * random.Within(1 - share, 1 + share), Reason);

        CathodeSpec cathode = design.Cathode ?? throw new ArgumentException($"'{design.Name}' has no cathode", nameof(design));
        double film = random.Within(0.8, 1.2);
        FrontMaterial Filmed(FrontMaterial material) =>
            material with { FilmResistance = material.FilmResistance.At(material.FilmResistance * film, Reason) };

        return design with
        {
            Area = Vary(design.Area, 0.01),
            Cathode = cathode with
            {
                Capacity = Vary(cathode.Capacity, 0.03),
                ContactResistance = Vary(cathode.ContactResistance, 0.2),
                QuickSeconds = Vary(cathode.QuickSeconds, 0.15),
                SlowSeconds = Vary(cathode.SlowSeconds, 0.15),
                Hysteresis = cathode.Hysteresis.At(random.Within(5, 9), Reason),
            },
            Anode = design.Anode with
            {
                Host = design.Anode.Host with { Thickness = Vary(design.Anode.Host.Thickness, 0.05) },
                Bottom = Filmed(design.Anode.Bottom),
                Top = Filmed(design.Anode.Top),
            },
        };
    }
}
