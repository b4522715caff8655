using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Hosts of the paper.</summary>
public static class HostLibrary
{
    private const string Pores = "porosity x thickness = 200 um: the cloth absorbs 20 uL/cm2 (paper)";

    private static readonly Parameter s_deposit = new(0.12, "1", Evidence.Derived, "36 mAh/cm2 must fit into 200 um of pores (paper, Fig. 2)");
    private static readonly Parameter s_none = new(0, "mAh/cm2", Evidence.Derived, "none");

    /// <summary>Carbon cloth, the middle of the family that absorbs 20 uL/cm2.</summary>
    public static HostGeometry Cloth { get; } = ClothOf(300, 0.667);

    /// <summary>Cu foam.</summary>
    public static HostGeometry Foam { get; } = Cloth with
    {
        Name = "copper foam",
        Thickness = new(235, "um", Evidence.Unknown, "not in the main text; the pore volume of the cloth"),
        Porosity = new(0.85, "1", Evidence.Unknown, "typical of foams"),
        FibreCapacity = s_none,
        ConversionCharge = s_none,
    };

    /// <summary>Copper-coated PET fabric: too thin to hold the lithium, so part of it lies beneath.</summary>
    public static HostGeometry Fabric { get; } = Cloth with
    {
        Name = "copper-coated PET fabric",
        Thickness = new(60, "um", Evidence.Measured, "paper, Fig. 5"),
        Porosity = new(0.30, "1", Evidence.Derived, "at least 0.24 from 6.28 mg/cm2 (PHYSICS 1.2)"),
        LayerBeneath = new(5, "mAh/cm2", Evidence.Assumed, "the lithium as built lies beneath the fabric"),
        FibreCapacity = s_none,
        ConversionCharge = s_none,
    };

    /// <summary>Foil: no host.</summary>
    public static HostGeometry Foil { get; } = Cloth with
    {
        Name = "copper foil",
        Thickness = new(0, "um", Evidence.Measured, "a plane"),
        Porosity = new(1, "1", Evidence.Measured, "no host"),
        FibreCapacity = s_none,
        ConversionCharge = s_none,
    };

    /// <summary>A member of the family of cloths that absorb 20 uL/cm2.</summary>
    /// <param name="micrometres">Thickness.</param>
    /// <param name="porosity">Porosity.</param>
    public static HostGeometry ClothOf(double micrometres, double porosity)
    {
        return new HostGeometry
        {
            Name = FormattableString.Invariant($"carbon cloth {micrometres:0} um, porosity {porosity:0.###}"),
            Thickness = new(micrometres, "um", Evidence.Derived, Pores),
            Porosity = new(porosity, "1", Evidence.Derived, Pores),
            DepositPorosity = s_deposit,
            LayerBeneath = s_none,
            FibreCapacity = new(1.5, "mAh/cm2", Evidence.Assumed, "0.9 to 4.9: 9 to 25 mg/cm2 at 100 to 200 mAh/g"),
            FibreResistance = new(300, "ohm cm2", Evidence.Unknown, "slow against plating"),
            ConversionCharge = new(0.11, "mAh/cm2", Evidence.Derived, "150 nm of CuO (paper), two electrons"),
        };
    }
}
