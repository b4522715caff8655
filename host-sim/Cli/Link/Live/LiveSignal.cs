using InvertedAnodeBms.Cli.Results;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Cli.Link.Live;

/// <summary>A measured quantity as it was last told.</summary>
public sealed class LiveSignal
{
    private readonly int _decimals;

    /// <summary>Starts without data.</summary>
    /// <param name="name">Name for people.</param>
    /// <param name="id">Name for machines, with the unit.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="decimals">Digits after the point.</param>
    /// <param name="leastSpan">See <see cref="Live.Trend"/>.</param>
    public LiveSignal(string name, string id, string unit, int decimals, double leastSpan)
    {
        Name = name;
        Id = id;
        Unit = unit;
        _decimals = decimals;
        Trend = new Trend(leastSpan);
    }

    /// <summary>Name for people.</summary>
    public string Name { get; }

    /// <summary>Name for machines.</summary>
    public string Id { get; }

    /// <summary>Unit.</summary>
    public string Unit { get; }

    /// <summary>Last value; it means something only while <see cref="Quality"/> is good.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>Whether it may be trusted.</summary>
    public SignalQuality Quality { get; private set; }

    /// <summary>The last minute.</summary>
    public Trend Trend { get; }

    /// <summary>Value with unit, or what is wrong with it.</summary>
    public string Text => Quality == SignalQuality.Good ? $"{Number.Fixed(Value, _decimals)} {Unit}" : Words.Of(Quality);

    /// <summary>A number of the same kind as text.</summary>
    public string Format(double value)
    {
        return Number.Fixed(value, _decimals);
    }

    /// <summary>A number of the same kind with a digit less: limits need no more.</summary>
    public string FormatShort(double value)
    {
        return Number.Fixed(value, Math.Max(1, _decimals - 1));
    }

    /// <summary>Takes a value.</summary>
    public void Take(long uptimeMilliseconds, double value, SignalQuality quality)
    {
        Value = value;
        Quality = quality;
        Trend.Add(uptimeMilliseconds, quality == SignalQuality.Good ? value : double.NaN);
    }
}
