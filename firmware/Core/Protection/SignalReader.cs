using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>Value, trust and freshness of each <see cref="LimitSignal"/>.</summary>
public static class SignalReader
{
    /// <summary>Value in the unit of the signal. Not for conditions.</summary>
    public static int ValueOf(LimitSignal signal, Measurements measurements, DerivedSignals derived)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
                return measurements.HighestCellMicrovolts;
            case LimitSignal.LowestCellMicrovolts:
                return measurements.LowestCellMicrovolts;
            case LimitSignal.ChargeMicroamps:
                return measurements.PackMicroamps.Value;
            case LimitSignal.DischargeMicroamps:
                return -measurements.PackMicroamps.Value;
            case LimitSignal.HottestDeciCelsius:
                return measurements.HottestDeciCelsius;
            case LimitSignal.ColdestDeciCelsius:
                return measurements.ColdestDeciCelsius;
            case LimitSignal.ChargeSpreadPpm:
                return derived.ChargeSpreadPpm;
            case LimitSignal.UncommandedChargeMicroamps:
                return derived.UncommandedChargeMicroamps;
            case LimitSignal.UncommandedDischargeMicroamps:
                return derived.UncommandedDischargeMicroamps;
            case LimitSignal.ExcessChargeMicroamps:
                return derived.ExcessChargeMicroamps;
            case LimitSignal.ChargerDrawMicroamps:
                return derived.ChargerDrawMicroamps;
            case LimitSignal.TemperatureSpreadDeciKelvin:
                return measurements.HottestDeciCelsius - measurements.ColdestDeciCelsius;
            default:
                return derived.Warming.DeciKelvin;
        }
    }

    /// <summary>Every sensor behind the signal is good.</summary>
    public static bool IsGood(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
            case LimitSignal.LowestCellMicrovolts:
            case LimitSignal.ChargeSpreadPpm:
                return measurements.CellsGood;
            case LimitSignal.HottestDeciCelsius:
            case LimitSignal.ColdestDeciCelsius:
            case LimitSignal.TemperatureSpreadDeciKelvin:
            case LimitSignal.WarmingDeciKelvin:
                return measurements.TemperaturesGood;
            default:
                return measurements.PackMicroamps.Quality == SignalQuality.Good;
        }
    }

    /// <summary>Some of the sensors behind the signal are good, and their extreme is a bound of the true one.</summary>
    public static bool IsPartlyGood(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
            case LimitSignal.LowestCellMicrovolts:
                return measurements.AnyCellGood;
            case LimitSignal.HottestDeciCelsius:
            case LimitSignal.ColdestDeciCelsius:
                return measurements.AnyTemperatureGood;
            default:
                return false;
        }
    }

    /// <summary>The value was sampled in this tick.</summary>
    public static bool IsFresh(LimitSignal signal, Measurements measurements)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
                return measurements.HighestCellFresh;
            case LimitSignal.LowestCellMicrovolts:
            case LimitSignal.ChargeSpreadPpm:
                return measurements.LowestCellFresh;
            case LimitSignal.HottestDeciCelsius:
            case LimitSignal.TemperatureSpreadDeciKelvin:
            case LimitSignal.WarmingDeciKelvin:
                return measurements.HottestFresh;
            case LimitSignal.ColdestDeciCelsius:
                return measurements.ColdestFresh;
            default:
                return measurements.PackMicroamps.AgeMilliseconds == 0;
        }
    }
}
