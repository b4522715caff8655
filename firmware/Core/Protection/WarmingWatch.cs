using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Protection;

/// <summary>How much warmer the hottest sensor is than half a minute to a minute ago.</summary>
/// <remarks>
/// Followed by a tenth of a kelvin a sample: a wrong reading moves nothing that matters. A sensor that was lost begins anew: what happened in between
/// nobody knows.
/// </remarks>
public sealed class WarmingWatch
{
    private int _followedDeciCelsius;
    private int _middleDeciCelsius;
    private int _oldestDeciCelsius;
    private int _sinceMilliseconds;
    private bool _followed;

    /// <summary>Warmer by so much, in 0.1 K; negative when cooler.</summary>
    public int DeciKelvin;

    /// <summary>Takes one tick.</summary>
    public void Update(Measurements measurements, int elapsedMilliseconds)
    {
        if (!measurements.TemperaturesGood)
        {
            _followed = false;
            DeciKelvin = 0;
            return;
        }

        if (!_followed)
        {
            _followedDeciCelsius = measurements.HottestDeciCelsius;
            _middleDeciCelsius = _followedDeciCelsius;
            _oldestDeciCelsius = _followedDeciCelsius;
            _sinceMilliseconds = 0;
            _followed = true;
        }

        if (measurements.HottestFresh)
        {
            int change = measurements.HottestDeciCelsius - _followedDeciCelsius;
            _followedDeciCelsius += change < 0 ? -1 : change > 0 ? 1 : 0;
        }

        _sinceMilliseconds = elapsedMilliseconds > ProtectionSettings.WarmingMilliseconds
            ? ProtectionSettings.WarmingMilliseconds : _sinceMilliseconds + elapsedMilliseconds;

        if (_sinceMilliseconds >= ProtectionSettings.WarmingMilliseconds)
        {
            _oldestDeciCelsius = _middleDeciCelsius;
            _middleDeciCelsius = _followedDeciCelsius;
            _sinceMilliseconds = 0;
        }

        DeciKelvin = _followedDeciCelsius - _oldestDeciCelsius;
    }
}
