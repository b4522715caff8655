namespace InvertedAnodeBms.Cli.Detect.Sensing;

/// <summary>What one measuring channel does wrong. In the unit of what it measures (volts or amperes), at the cell, after calibration.</summary>
public sealed record ChannelErrors
{
    /// <summary>One step of the converter, averaging included.</summary>
    public required double Step { get; init; }

    /// <summary>White noise of a sample, standard deviation.</summary>
    public required double White { get; init; }

    /// <summary>Noise that a short average does not take away (1/f, reference, supply): standard deviation.</summary>
    public double Drift { get; init; }

    /// <summary>Correlation time of that noise, in s.</summary>
    public double DriftSeconds { get; init; } = 300;

    /// <summary>Non-linearity: amplitude of a ripple over the measured value.</summary>
    public double Ripple { get; init; }

    /// <summary>Period of that ripple.</summary>
    public double RipplePeriod { get; init; } = 1;

    /// <summary>Samples between spikes on average; infinite for none.</summary>
    public double SpikeEvery { get; init; } = double.PositiveInfinity;

    /// <summary>Largest spike of a single sample, either way; the least is a quarter of it.</summary>
    public double Spike { get; init; }

    /// <summary>Gain error at the most, relative.</summary>
    public double Gain { get; init; }

    /// <summary>Change of gain with temperature at the most, relative per kelvin.</summary>
    public double GainPerKelvin { get; init; }

    /// <summary>Offset at the most.</summary>
    public double Offset { get; init; }
}
