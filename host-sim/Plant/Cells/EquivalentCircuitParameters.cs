using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Plant.Cells;

/// <summary>
/// Parameters of an equivalent-circuit LFP cell: the nominal wearable pouch (25 cm2, 36 mAh), or one individual drawn around it.
/// </summary>
/// <param name="CapacityAmpereHours">Charge between 3.60 V and 2.65 V at rest.</param>
/// <param name="SeriesOhms">Ohmic resistance at 25 degC (12 ohm cm2 over 25 cm2).</param>
/// <param name="FastOhms">Interface resistance at 25 degC (30 ohm cm2 over 25 cm2).</param>
/// <param name="FastSeconds">Its time constant.</param>
/// <param name="SlowOhms">Solid-diffusion resistance at 25 degC.</param>
/// <param name="SlowSeconds">Its time constant.</param>
/// <param name="HysteresisVolts">Half the gap between the charge and the discharge branch at rest (PHYSICS 2.7: 5 to 12 mV).</param>
/// <param name="HysteresisShare">Share of the capacity after which the branch has changed.</param>
/// <param name="ActivationKelvin">Activation temperature of the resistances (30 kJ/mol over R).</param>
/// <param name="SelfDischargeOhms">Leak across the cell.</param>
public sealed record EquivalentCircuitParameters(
    double CapacityAmpereHours,
    double SeriesOhms,
    double FastOhms,
    double FastSeconds,
    double SlowOhms,
    double SlowSeconds,
    double HysteresisVolts,
    double HysteresisShare,
    double ActivationKelvin,
    double SelfDischargeOhms)
{
    /// <summary>The nominal pouch.</summary>
    public static EquivalentCircuitParameters Pouch36 { get; } = new(
        CapacityAmpereHours: 0.036,
        SeriesOhms: 0.48,
        FastOhms: 1.20,
        FastSeconds: 0.8,
        SlowOhms: 1.0,
        SlowSeconds: 240,
        HysteresisVolts: 0.007,
        HysteresisShare: 0.02,
        ActivationKelvin: 3608,
        SelfDischargeOhms: 2e6);

    /// <summary>One individual: capacity within +-4 %, resistances within +-20 %, time constants within +-30 %, hysteresis 5 to 9 mV.</summary>
    public EquivalentCircuitParameters Draw(RandomStream random)
    {
        return this with
        {
            CapacityAmpereHours = CapacityAmpereHours * random.Within(0.96, 1.04),
            SeriesOhms = SeriesOhms * random.Within(0.8, 1.2),
            FastOhms = FastOhms * random.Within(0.8, 1.2),
            FastSeconds = FastSeconds * random.Within(0.7, 1.3),
            SlowOhms = SlowOhms * random.Within(0.8, 1.2),
            SlowSeconds = SlowSeconds * random.Within(0.7, 1.3),
            HysteresisVolts = random.Within(0.005, 0.009),
        };
    }
}
