using System;

namespace InvertedAnodeBms.Core.Deposition;

/// <summary>Coefficients of one cell that change with temperature and film, brought up to date about once a minute.</summary>
public sealed class DepositionCoefficients
{
    private const float GasConstant = 8.314463f;
    private const float Faraday = 96485.33f;
    private const float ReferenceKelvin = 298.15f;
    private const float LowestKelvin = 223.15f;
    private const float HighestKelvin = 373.15f;

    private readonly DepositionDesign _design;

    /// <summary>2RT/F, in V.</summary>
    public float ThermalVolts;

    /// <summary>2RT/F (1 - t+), in V per unit of the logarithm of a concentration ratio.</summary>
    public float DiffusionVolts;

    /// <summary>Half of 1 over the exchange current density, in m2/A.</summary>
    public float PerTwiceExchange;

    /// <summary>Small-signal resistance of charge transfer, in ohm m2 of active area.</summary>
    public float TransferOhms;

    /// <summary>Resistance of the film, in ohm m2 of active area.</summary>
    public float FilmOhms;

    /// <summary>Resistance of separator, counter electrode's pores and contacts, in ohm m2.</summary>
    public float SeriesOhms;

    /// <summary>Resistance of free pores per length, in ohm m2 per um.</summary>
    public float PoreOhmsPerMicrometre;

    /// <summary>Diffusivity at 25 degC over that now.</summary>
    public float Slowness;

    /// <summary>Thickness of the film, in nm.</summary>
    public float FilmNanometres;

    /// <summary>Creates the coefficients of a new cell at 25 degC.</summary>
    public DepositionCoefficients(DepositionDesign design)
    {
        _design = design;
        Refresh(250, 0f);
    }

    /// <summary>Follows temperature and age. The only place with exponentials.</summary>
    /// <param name="temperatureDeciCelsius">Temperature in 0.1 degC; limited to -50 to 100 degC.</param>
    /// <param name="ageSeconds">Age of the film, at least 0.</param>
    public void Refresh(int temperatureDeciCelsius, float ageSeconds)
    {
        float kelvin = 273.15f + (temperatureDeciCelsius * 0.1f);
        kelvin = kelvin < LowestKelvin ? LowestKelvin : kelvin;
        kelvin = kelvin <= HighestKelvin ? kelvin : HighestKelvin;
        float cold = ((1f / kelvin) - (1f / ReferenceKelvin)) / GasConstant;
        float exchange = _design.ExchangeCurrent * (float)Math.Exp(-_design.ExchangeActivation * cold);
        float resistive = (float)Math.Exp(_design.ConductionActivation * cold);
        float native = _design.FilmNanometres;

        ThermalVolts = 2f * GasConstant * kelvin / Faraday;
        DiffusionVolts = ThermalVolts * (1f - _design.Transference);
        PerTwiceExchange = 0.5f / exchange;
        TransferOhms = ThermalVolts * PerTwiceExchange;
        FilmNanometres = (float)Math.Sqrt((native * native) + (_design.FilmGrowth * ageSeconds));
        FilmOhms = _design.FilmOhms * (FilmNanometres / native) * (float)Math.Exp(_design.FilmActivation * cold);
        SeriesOhms = _design.SeriesOhms * resistive;
        PoreOhmsPerMicrometre = _design.HostMicrometres <= 0f ? 0f : _design.PoreOhms * resistive / _design.HostMicrometres;
        Slowness = (float)Math.Exp(_design.DiffusionActivation * cold);
    }
}
