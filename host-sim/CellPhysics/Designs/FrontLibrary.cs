using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Lithium fronts by electrolyte and support. One set for all designs: nothing here knows what is inverted.</summary>
public static class FrontLibrary
{
    private const string HalfCell = "paper, Fig. 3g (LTO half cell, SEI charge included); value at the front";

    /// <summary>Lithium among fibres in the ether electrolyte.</summary>
    public static FrontMaterial FibresInEther { get; } = new()
    {
        Name = "among fibres, LiTFSI/LiNO3 ether",
        ExchangeCurrent = new(70.6, "A/m2", Evidence.Measured, "Xu2019: F 3.5e-8 c_Li^0.7 c^0.3 at 1 M"),
        ExchangeActivation = new(30_000, "J/mol", Evidence.Assumed, "none at hand for lithium; LFP 35, graphite 55 kJ/mol in BPX, lfp_18650_cell"),
        FilmResistance = new(25, "ohm cm2", Evidence.Derived, "17 and 14.5 mV less transport and kinetics; 2e5 ohm m over 12.5 nm"),
        FilmActivation = new(45_000, "J/mol", Evidence.Assumed, "40 to 60; graphite behind its film 55 kJ/mol (BPX, lfp_18650_cell)"),
        FilmThickness = new(12.5, "nm", Evidence.Derived, "25 ohm cm2 over PyBaMM's 2e5 ohm m"),
        SolventDiffusivity = new(1e-24, "m2/s", Evidence.Fitted, "no net film growth in 1800 h (paper, Fig. 3a)"),
        CrackShare = new(0.02, "1 per mAh/cm2", Evidence.Unknown, "costs 0.001 % of efficiency"),
        FilmCapacitance = new(0.7, "uF/cm2", Evidence.Derived, "relative permittivity 10 over 12.5 nm"),
        DoubleLayer = new(20, "uF/cm2", Evidence.Assumed, "textbook value"),
        Efficiency = new(0.98765, "1", Evidence.Fitted, HalfCell),
        EfficiencyWithoutNitrate = new(0.90, "1", Evidence.Assumed, "ether electrolytes without LiNO3: about 90 %"),
        Area = new(1.08, "1", Evidence.Fitted, "first-cycle overpotential of the inverted cell"),
        AreaGain = new(0.86, "1", Evidence.Fitted, "17 mV falling to 11 mV (paper, Fig. 3a)"),
        AreaGainCharge = new(74, "mAh/cm2", Evidence.Fitted, "80 cycles of 0.93 mAh/cm2"),
        LivePorosity = new(0.12, "1", Evidence.Assumed, "compact, as inside the host"),
        MossPorosity = new(0.645, "1", Evidence.Fitted, "life of the upright cell; used at the free face only"),
        TipWeight = new(1, "1", Evidence.Unknown, "lumped form of PHYSICS 2.5; matters near and above the limiting current"),
    };

    /// <summary>Lithium among fibres that carry no lithiophilic layer, in the ether electrolyte.</summary>
    public static FrontMaterial BareFibresInEther { get; } = FibresInEther with
    {
        Name = "among bare fibres, LiTFSI/LiNO3 ether",
        Area = new(1, "1", Evidence.Assumed, "nothing spreads the lithium over the fibres at the start"),
    };

    /// <summary>Lithium on a free face in the ether electrolyte.</summary>
    public static FrontMaterial FaceInEther { get; } = FibresInEther with
    {
        Name = "free face, LiTFSI/LiNO3 ether",
        Efficiency = new(0.98665, "1", Evidence.Fitted, HalfCell),
        Area = new(1, "1", Evidence.Derived, "a plane"),
        AreaGain = new(0, "1", Evidence.Fitted, "the upright overpotential does not fall before failure (paper, Fig. 3a)"),
    };

    /// <summary>Lithium among fibres in the carbonate electrolyte.</summary>
    public static FrontMaterial FibresInCarbonate { get; } = FibresInEther with
    {
        Name = "among fibres, LiPF6 carbonate",
        SolventDiffusivity = new(1e-24, "m2/s", Evidence.Unknown, "as in ether"),
        Efficiency = new(0.9888, "1", Evidence.Derived, "750 cycles with 10 mAh/cm2 of spare lithium need at least 98.82 % (PHYSICS 1.2)"),
        EfficiencyWithoutNitrate = new(0.9888, "1", Evidence.Derived, "no additive to lose"),
    };

    /// <summary>Lithium on a free face in the carbonate electrolyte.</summary>
    public static FrontMaterial FaceInCarbonate { get; } = FibresInCarbonate with
    {
        Name = "free face, LiPF6 carbonate",
        Efficiency = new(0.9878, "1", Evidence.Assumed, "0.1 % below the fibres, the difference of the half cells"),
        EfficiencyWithoutNitrate = new(0.9878, "1", Evidence.Assumed, "no additive to lose"),
        Area = new(1, "1", Evidence.Derived, "a plane"),
        AreaGain = new(0, "1", Evidence.Assumed, "as in ether"),
    };

    /// <summary>Lithium on plain copper foil in the carbonate electrolyte: no host, no pressure of fibres.</summary>
    public static FrontMaterial FoilInCarbonate { get; } = FaceInCarbonate with
    {
        Name = "copper foil, LiPF6 carbonate",
        Efficiency = new(0.92, "1", Evidence.Assumed, "85 to 95 % on copper in plain carbonates; the paper gives none"),
        EfficiencyWithoutNitrate = new(0.92, "1", Evidence.Assumed, "no additive to lose"),
    };

    /// <summary>Lithium on plain copper foil in the ether electrolyte.</summary>
    public static FrontMaterial FoilInEther { get; } = FaceInEther with
    {
        Name = "copper foil, LiTFSI/LiNO3 ether",
        Efficiency = new(0.975, "1", Evidence.Assumed, "96 to 98.5 % on copper with LiNO3; the paper gives none"),
    };
}
