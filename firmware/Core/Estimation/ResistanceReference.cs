using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>
/// How the resistance of a cell design depends on temperature, and which part of it is film and charge transfer. Without a deposition design
/// nothing is known: the factor is 1.
/// </summary>
public sealed class ResistanceReference
{
    private const int ReferenceDeciCelsius = 250;

    // Engineering estimate: a fifth of the correction may be wrong.
    private const float FactorDoubt = 0.2f;
    private const float LeastFactor = 0.01f;

    private readonly DepositionDesign? _design;
    private readonly DepositionCoefficients? _coefficients;

    /// <summary>Resistance at the temperature of the last refresh over that at 25 degC, above 0.</summary>
    public float Factor = 1f;

    /// <summary>Variance of the factor over its square: the farther from 25 degC, the less is known.</summary>
    public float FactorVariance;

    /// <summary>Temperature of the last refresh, in 0.1 degC.</summary>
    public int DeciCelsius = ReferenceDeciCelsius;

    /// <summary>What the design says of electrolyte and contacts, in ohm at 25 degC; 0 when it says nothing.</summary>
    public readonly float OhmicOhms;

    /// <summary>What the design says of film and charge transfer, in ohm at 25 degC; 0 when it says nothing.</summary>
    public readonly float InterfaceOhms;

    /// <summary>Takes what the design says at 25 degC.</summary>
    /// <param name="design">Deposition design, or null.</param>
    public ResistanceReference(DepositionDesign? design)
    {
        if (design is null)
        {
            return;
        }

        _design = design;
        _coefficients = new DepositionCoefficients(design);
        OhmicOhms = NowOhmic(design, _coefficients);
        InterfaceOhms = NowInterface(design, _coefficients);
    }

    /// <summary>Follows the temperature: exponentials, so about once a minute.</summary>
    /// <param name="deciCelsius">Temperature in 0.1 degC.</param>
    public void Refresh(int deciCelsius)
    {
        DeciCelsius = deciCelsius;
        float reference = OhmicOhms + InterfaceOhms;

        if (_design is null || _coefficients is null || reference <= 0f)
        {
            return;
        }

        _coefficients.Refresh(deciCelsius, 0f);
        float factor = (NowOhmic(_design, _coefficients) + NowInterface(_design, _coefficients)) / reference;

        if (LeastFactor < factor)
        {
            float doubt = FactorDoubt * (factor - 1f) / factor;
            Factor = factor;
            FactorVariance = doubt * doubt;
        }
    }

    /// <summary>
    /// Resistance of film and charge transfer as learned over that of the design, 0.5 to 2; 0 while either is unknown.
    /// </summary>
    /// <param name="fastOhms">Learned resistance right after a step, in ohm at 25 degC; 0 while unknown.</param>
    public float InterfaceScale(float fastOhms)
    {
        if (InterfaceOhms <= 0f || fastOhms <= 0f)
        {
            return 0f;
        }

        float scale = (fastOhms - OhmicOhms) / InterfaceOhms;
        scale = 0.5f < scale ? scale : 0.5f;
        return scale < 2f ? scale : 2f;
    }

    private static float NowOhmic(DepositionDesign design, DepositionCoefficients now)
    {
        return (now.SeriesOhms + (now.PoreOhmsPerMicrometre * design.HostMicrometres)) / design.AreaSquareMetres;
    }

    private static float NowInterface(DepositionDesign design, DepositionCoefficients now)
    {
        FrontDesign face = design.Top.LithiumNanocoulombs > 0 ? design.Top : design.Bottom;
        return (now.FilmOhms + now.TransferOhms) / face.Area / design.AreaSquareMetres;
    }
}
