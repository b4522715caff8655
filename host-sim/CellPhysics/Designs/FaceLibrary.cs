using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Bare faces. The paper identifies neither barrier nor rate: results that depend on them must say so.</summary>
public static class FaceLibrary
{
    private const string Closed = "closed enough that the inverted top stays free up to 5 mA/cm2; not identified by the paper";

    private static readonly Parameter s_seed = new(0.5, "mAh/cm2", Evidence.Unknown, "dead lithium that leaves a face fully seeded");

    /// <summary>Copper oxide, 150 nm, annealed: wets lithium.</summary>
    public static FaceNucleation Lithiophilic { get; } = new(
        "lithiophilic CuO",
        new(5, "mV", Evidence.Unknown, "nearly none: the layer exists to remove it"),
        new(1e-2, "1/s", Evidence.Unknown, "covers within minutes"),
        new(1e-3, "1", Evidence.Assumed, "defects"),
        s_seed);

    /// <summary>Bare carbon fibre.</summary>
    public static FaceNucleation Carbon { get; } = new(
        "bare carbon",
        new(60, "mV", Evidence.Fitted, Closed),
        new(1e-7, "1/s", Evidence.Fitted, Closed),
        new(1e-4, "1", Evidence.Assumed, "defects"),
        s_seed);

    /// <summary>Bare carbon fibre that has carried the first lithium: without the lithiophilic layer.</summary>
    public static FaceNucleation WettedCarbon { get; } = Carbon with
    {
        Name = "carbon, lithium plated on it",
        Barrier = new(14, "mV", Evidence.Assumed, "carbon at 10 uA/cm2, Yan et al. 2016 (from memory)"),
        Rate = new(1e-3, "1/s", Evidence.Unknown, "covers within an hour"),
    };

    /// <summary>Bare copper.</summary>
    public static FaceNucleation Copper { get; } = Carbon with { Name = "bare copper" };

    /// <summary>Copper that carries lithium.</summary>
    public static FaceNucleation WettedCopper { get; } = Carbon with
    {
        Name = "copper, lithium plated on it",
        Barrier = new(40, "mV", Evidence.Assumed, "copper at 10 uA/cm2, Yan et al. 2016 (from memory)"),
        Rate = new(1e-2, "1/s", Evidence.Unknown, "covers within minutes"),
    };
}
