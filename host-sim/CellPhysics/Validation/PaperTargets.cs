namespace InvertedAnodeBms.CellPhysics.Validation;

/// <summary>Targets from the paper (PHYSICS 7 of the project): ids, values, tolerances and kinds as given there.</summary>
public static class PaperTargets
{
    private const string Symmetric = "Li et al. 2022, Fig. 3a; 0.25 mA/cm2, 0.93 mAh/cm2 per half cycle (derived from hours and cycles)";
    private const string Full = "Li et al. 2022, Fig. 4; 1 C = 1.76 mA/cm2, 2.5 to 3.65 V (assumed)";

    /// <summary>First-cycle overpotential, upright.</summary>
    public static Target UprightFirst { get; } = Near(
        "op.upright.first", "overpotential of cycle 1, upright", "mV", TargetKind.Fit, 14.5, 0.5, Symmetric);

    /// <summary>First-cycle overpotential, inverted.</summary>
    public static Target InvertedFirst { get; } = Near(
        "op.inverted.first", "overpotential of cycle 1, inverted", "mV", TargetKind.Fit, 17, 0.5, Symmetric);

    /// <summary>Overpotential of cycle 240, inverted.</summary>
    public static Target InvertedEnd { get; } = Near(
        "op.inverted.end", "overpotential of cycle 240, inverted", "mV", TargetKind.Fit, 11, 0.5, Symmetric);

    /// <summary>Ohm's law up to 2 mA/cm2.</summary>
    public static Target Linearity { get; } = Near(
        "op.linearity", "overpotential at 2 mA/cm2, upright", "mV", TargetKind.Numerics, 116, 17.4, "8 times the 14.5 mV at 0.25 mA/cm2");

    /// <summary>Inverted less upright from transport alone.</summary>
    public static Target Difference { get; } = Near(
        "op.difference", "inverted less upright at cycle 1, transport only, cloth 250 um / 0.80", "mV", TargetKind.Prediction, 2.5, 1.2,
        "17 less 14.5 mV; tolerance: the band of plausible cloths in PHYSICS 7 (2.3 to 3.6 mV)");

    /// <summary>Life of the upright cell.</summary>
    public static Target UprightLife { get; } = Near(
        "life.upright.cycles", "life, upright, 0.25 mA/cm2", "cycles", TargetKind.Fit, 150, 15, Symmetric);

    /// <summary>Life ratio at 0.25 mA/cm2.</summary>
    public static Target RatioQuarter { get; } = Near(
        "life.ratio.0p25", "life, inverted over upright, 0.25 mA/cm2", "1", TargetKind.Fit, 2, 0.3, Symmetric);

    /// <summary>Life ratio at 1 mA/cm2.</summary>
    public static Target RatioOne { get; } = Near(
        "life.ratio.1", "life, inverted over upright, 1 mA/cm2", "1", TargetKind.Prediction, 2, 0.5, "Fig. S2a; the same charge per half cycle");

    /// <summary>Life ratio at 5 mA/cm2.</summary>
    public static Target RatioFive { get; } = Near(
        "life.ratio.5", "life, inverted over upright, 5 mA/cm2", "1", TargetKind.Prediction, 2, 0.5, "Fig. S2b; the same charge per half cycle");

    /// <summary>Voltage drop within ten cycles at 5 mA/cm2.</summary>
    public static Target UprightDrop { get; } = AtLeast(
        "upright.drop_5", "fall of the voltage from cycle 1 to 10 at 5 mA/cm2, upright less inverted", "mV", TargetKind.Prediction, 0.001,
        "Fig. 3e,f: the upright voltage drops, the inverted one does not; judged by the sign of their difference, which asks less than that");

    /// <summary>Lithium content at which the top is reached.</summary>
    public static Target HostCapacity { get; } = AtLeast(
        "host.capacity", "lithium in the cloth when it reaches the top", "mAh/cm2", TargetKind.Prediction, 36, "Fig. 2d-j: 6 + 30 with a free top");

    /// <summary>Lithium on top after 30 more mAh/cm2.</summary>
    public static Target TopFree { get; } = new(
        "plating.top_free_30mAh", "lithium on the top after 30 more mAh/cm2 at 1 mA/cm2", "mAh/cm2", TargetKind.Fit, TargetRule.AtMost, 0.05, 0,
        "Fig. 2d-j; closes the nucleation barrier of the top");

    /// <summary>Efficiency, inverted.</summary>
    public static Target EfficiencyInverted { get; } = Near(
        "ce.inverted", "coulombic efficiency, inverted half cell", "%", TargetKind.Fit, 98.76, 0.05,
        "Fig. 3g, LTO counter; mean of cycles 10 to 100");

    /// <summary>Efficiency, upright.</summary>
    public static Target EfficiencyUpright { get; } = Near(
        "ce.upright", "coulombic efficiency, upright half cell", "%", TargetKind.Fit, 98.66, 0.05, "Fig. 3g, LTO counter; mean of cycles 10 to 100");

    /// <summary>Retention after 300 cycles.</summary>
    public static Target Retention300 { get; } = Near("retention.300", "capacity at cycle 300, inverted", "%", TargetKind.Fit, 93.7, 1.5, Full);

    /// <summary>Retention after 500 cycles: cannot lie on one smooth curve with the others.</summary>
    public static Target Retention500 { get; } = new(
        "retention.500", "capacity at cycle 500, inverted", "%", TargetKind.Reported, TargetRule.None, 83.9, 0,
        "Fig. 4b; not on one curve with Fig. 4a");

    /// <summary>Retention after 750 cycles.</summary>
    public static Target Retention750 { get; } = Near("retention.750", "capacity at cycle 750, inverted", "%", TargetKind.Fit, 82.3, 1.5, Full);

    /// <summary>Retention of the upright cell.</summary>
    public static Target RetentionUpright { get; } = Near(
        "retention.upright.500", "capacity at cycle 500, upright", "%", TargetKind.Prediction, 64.9, 5, Full);

    /// <summary>Order of failure.</summary>
    public static Target FoilFirst { get; } = AtLeast(
        "foil.first_to_fail", "cycles to half capacity: upright cloth less copper foil", "cycles", TargetKind.Prediction, 1,
        "Fig. S5: foil about 23 cycles; only the order is judged");

    /// <summary>Foam, inverted.</summary>
    public static Target FoamInverted { get; } = AtLeast(
        "foam.inverted.cycles", "life on copper foam, inverted", "cycles", TargetKind.Prediction, 550, "Fig. S6c; charge and current unknown");

    /// <summary>Foam, upright.</summary>
    public static Target FoamUpright { get; } = Near(
        "foam.upright.cycles", "life on copper foam, upright", "cycles", TargetKind.Prediction, 430, 43, "Fig. S6c; charge and current unknown");

    /// <summary>Bare cloth.</summary>
    public static Target BareRatio { get; } = Near(
        "bare.ratio", "life, inverted over upright, bare cloth, 0.25 mA/cm2", "1", TargetKind.Prediction, 2, 0.5, "Fig. 4e");

    /// <summary>Fabric.</summary>
    public static Target FabricPolarisation { get; } = new(
        "pet.polarisation_lower", "polarisation on PET fabric, inverted over upright, largest of cycles 5, 50, 100", "1", TargetKind.Prediction,
        TargetRule.AtMost, 0.999, 0, "Fig. 5; mid-capacity charge less discharge voltage at 1 C");

    /// <summary>Sign of the capacity difference.</summary>
    public static Target RateOrder { get; } = AtLeast(
        "rate.order", "rates at which inverted gives more than upright", "of 4", TargetKind.Prediction, 4,
        "Fig. 4c; transport alone gives the opposite");

    /// <summary>Capacity at a rate.</summary>
    /// <param name="inverted">Inverted, or upright.</param>
    /// <param name="rate">C-rate.</param>
    /// <param name="value">Capacity in mAh/cm2.</param>
    public static Target Rate(bool inverted, double rate, double value)
    {
        string side = inverted ? "inverted" : "upright";
        string mark = FormattableString.Invariant($"{rate}").Replace('.', 'p');
        string name = FormattableString.Invariant($"discharge capacity at {rate} C, {side}");
        return Near($"rate.{side}.{mark}", name, "mAh/cm2", TargetKind.Fit, value, 0.02, Full);
    }

    private static Target Near(string id, string name, string unit, TargetKind kind, double value, double tolerance, string source)
    {
        return new Target(id, name, unit, kind, TargetRule.Near, value, tolerance, source);
    }

    private static Target AtLeast(string id, string name, string unit, TargetKind kind, double value, string source)
    {
        return new Target(id, name, unit, kind, TargetRule.AtLeast, value, 0, source);
    }
}
