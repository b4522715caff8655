namespace InvertedAnodeBms.Core.Protection;

/// <summary>
/// A temperature followed by a tenth of a kelvin a sample, 1 K/s at 10 Hz: a wrong reading, up or down, moves nothing that matters; what is quicker
/// shows seconds late.
/// </summary>
public sealed class FollowedTemperature
{
    /// <summary>Followed value, in 0.1 degC.</summary>
    public int DeciCelsius;

    /// <summary>A sample was taken. Set to false, the next one is taken as it is.</summary>
    public bool Known;

    /// <summary>Takes a sample, in 0.1 degC.</summary>
    public void Take(int deciCelsius)
    {
        int change = deciCelsius - DeciCelsius;
        int step = change < 0 ? -1 : change > 0 ? 1 : 0;
        DeciCelsius = Known ? DeciCelsius + step : deciCelsius;
        Known = true;
    }
}
