using System;

namespace InvertedAnodeBms.Core.Measurement;

/// <summary>What a channel's values can mean, and for how long a value may be used.</summary>
/// <remarks>Values in the unit of the channel (microvolts, microamps, 0.1 degC).</remarks>
public sealed class ChannelSettings
{
    /// <summary>Lowest value the sensor can mean.</summary>
    public readonly int Minimum;

    /// <summary>Highest value the sensor can mean.</summary>
    public readonly int Maximum;

    /// <summary>A value older than this is stale, in milliseconds. One and a half ticks let a single failed read pass.</summary>
    public readonly int MaximumAgeMilliseconds;

    /// <summary>The code must move within this time after the current has moved, in milliseconds; 0 switches the check off.</summary>
    public readonly int StuckAfterMilliseconds;

    /// <summary>Change of the pack current that must move the code, in microamps: ten times what one step of the converter stands for.</summary>
    public readonly int StuckStepMicroamps;

    /// <summary>Defines a channel.</summary>
    /// <exception cref="ArgumentException">An empty range, no age, or a stuck check without a step.</exception>
    public ChannelSettings(int minimum, int maximum, int maximumAgeMilliseconds, int stuckAfterMilliseconds, int stuckStepMicroamps)
    {
        bool stuckFits = stuckAfterMilliseconds == 0 || (stuckAfterMilliseconds > 0 && stuckStepMicroamps > 0);

        if (maximum <= minimum || maximumAgeMilliseconds <= 0 || !stuckFits)
        {
            throw new ArgumentException();
        }

        Minimum = minimum;
        Maximum = maximum;
        MaximumAgeMilliseconds = maximumAgeMilliseconds;
        StuckAfterMilliseconds = stuckAfterMilliseconds;
        StuckStepMicroamps = stuckStepMicroamps;
    }
}
