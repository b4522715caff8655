using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>How much warmer the hottest sensor is than half a minute to a minute ago.</summary>
/// <remarks>
/// A sensor that was lost begins anew: what happened in between
/// nobody knows.
/// </remarks>
public sealed class WarmingWatch
{
    private readonly FollowedTemperature _hottest = new FollowedTemperature();
    private int _middleDeciCelsius;
    private int _oldestDeciCelsius;
    private int _sinceMilliseconds;

    /// <summary>Warmer by so much, in 0.1 K; negative when cooler.</summary>
    public int DeciKelvin;

    /// <summary>Takes one tick.</summary>
    public void Update(Measurements measurements, int elapsedMilliseconds)
    {
        if (!measurements.TemperaturesGood)
        {
            _hottest.Known = false;
            DeciKelvin = 0;
            return;
        }

        if (!_hottest.Known)
        {
            _hottest.Take(measurements.HottestDeciCelsius);
            _middleDeciCelsius = _hottest.DeciCelsius;
            _oldestDeciCelsius = _hottest.DeciCelsius;
            _sinceMilliseconds = 0;
        }

        if (measurements.HottestFresh)
        {
            _hottest.Take(measurements.HottestDeciCelsius);
        }

        _sinceMilliseconds = elapsedMilliseconds > ProtectionSettings.WarmingMilliseconds
            ? ProtectionSettings.WarmingMilliseconds : _sinceMilliseconds + elapsedMilliseconds;

        if (_sinceMilliseconds >= ProtectionSettings.WarmingMilliseconds)
        {
            _oldestDeciCelsius = _middleDeciCelsius;
            _middleDeciCelsius = _hottest.DeciCelsius;
            _sinceMilliseconds = 0;
        }

        DeciKelvin = _hottest.DeciCelsius - _oldestDeciCelsius;
    }
}
