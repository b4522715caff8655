using InvertedAnodeBms.CellPhysics.Materials;

namespace InvertedAnodeBms.CellPhysics.Designs;

/// <summary>Cathodes.</summary>
public static class CathodeLibrary
{
    private const string Rates = "rate capacities of both full cells (paper, Fig. 4c), their mean";

    /// <summary>The paper's LFP electrode, about 10.35 mg/cm2.</summary>
    public static CathodeSpec Lfp { get; } = new()
    {
        Name = "LFP 10.35 mg/cm2",
        Capacity = new(1.53, "mAh/cm2", Evidence.Fitted, Rates),
        Thickness = new(60, "um", Evidence.Assumed, "typical of the loading"),
        Porosity = new(0.40, "1", Evidence.Measured, "0.426 in Prada2013, 0.4 in PHYSICS 2.5"),
        QuickShare = new(0.509, "1", Evidence.Fitted, Rates),
        QuickSeconds = new(131, "s", Evidence.Fitted, Rates),
        SlowSeconds = new(9_060, "s", Evidence.Fitted, Rates),
        DiffusionActivation = new(30_000, "J/mol", Evidence.Assumed, "80 kJ/mol in BPX, lfp_18650_cell: more than cold LFP cells show"),
        ExchangeCurrent = new(12.8, "mA/cm2", Evidence.Assumed, "2 ohm cm2 of charge transfer, within 42 ohm cm2 of fast resistance"),
        ExchangeActivation = new(39_570, "J/mol", Evidence.Measured, "LFP_Xu2015 in BattMo; 35 kJ/mol in BPX, lfp_18650_cell"),
        ContactResistance = new(8, "ohm cm2", Evidence.Assumed, "12 ohm cm2 of ohmic resistance less separator and pores"),
        DoubleLayer = new(27, "mF/cm2", Evidence.Derived, "20 uF/cm2 over 1350 cm2 of particles per cm2 (R 50 nm, 0.374)"),
        Hysteresis = new(7, "mV", Evidence.Assumed, "5 to 12 mV half gap"),
        HysteresisShare = new(0.02, "1", Evidence.Assumed, "branch changes within some per cent"),
        FadePerCycle = new(3.05e-4, "1 per cycle", Evidence.Fitted, "retention of the inverted full cell (paper, Fig. 4a)"),
    };
}
