using System;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>Which detectors work, and where they speak. Pure data; the defaults are those of PHYSICS 4.3 of the project.</summary>
public sealed class DetectionSettings
{
    /// <summary>Every detector.</summary>
    public const int All = (1 << CellDetection.Detectors) - 1;

    /// <summary>Detectors that work, bit n for <see cref="DetectorId"/> n. One that is off writes 0 and adds no evidence.</summary>
    public int EnabledMask = All;

    /// <summary>Least noise of a cell voltage that is believed, in microvolts: one step of its converter over the root of 12, above 0.</summary>
    public int NoiseFloorMicrovolts = 30;

    /// <summary>A tick longer than this, in milliseconds, is too slow for everything that looks at single samples: it stays silent.</summary>
    public int MaximumTickMilliseconds = 500;

    /// <summary>Noise is learned this long before a dip counts, in milliseconds.</summary>
    public int WarmMilliseconds = 5 * 60_000;

    /// <summary>After a gap the base settles this long before a dip counts, in milliseconds.</summary>
    public int SettleMilliseconds = 30_000;

    /// <summary>Time constant of the base, in milliseconds.</summary>
    public int BaseMilliseconds = 10_000;

    /// <summary>The base stands still for a dip at most this long, in milliseconds; then the new level is learned.</summary>
    public int HoldMilliseconds = 15_000;

    /// <summary>A dip is over when the residual has been back this long, in milliseconds.</summary>
    public int RearmMilliseconds = 2_000;

    /// <summary>A change of level is remembered this long, in milliseconds: its reversal is then no event of its own.</summary>
    public int StepMilliseconds = 10 * 60_000;

    /// <summary>Dips within this time count together, in milliseconds; alarms within it are one.</summary>
    public int WindowMilliseconds = 10 * 60_000;

    /// <summary>Dips within <see cref="WindowMilliseconds"/> that make an alarm, 2 to 8.</summary>
    public int DipsForAlarm = 3;

    /// <summary>Alarms that demand a latch.</summary>
    public int AlarmsForLatch = 3;

    /// <summary>Depth of a dip, sample by sample, in standard deviations.</summary>
    public float DipSigmas = 5f;

    /// <summary>Depth of a dip of the mean over a second, in its standard deviations.</summary>
    public float SlowDipSigmas = 5f;

    /// <summary>Threshold of the cumulated sum, in standard deviations.</summary>
    public float SumThreshold = 7.2f;

    /// <summary>Threshold of the cumulated energy: false at most once in exp(12) samples of white noise.</summary>
    public float EnergyThreshold = 12f;

    /// <summary>Fall of the one-second resistance against its mean of a day that speaks, as a share.</summary>
    public float ResistanceDrop = 0.15f;

    /// <summary>Threshold of the cumulated deviation from the median, in standard deviations.</summary>
    public float MedianThreshold = 7f;

    /// <summary>Leak that a good cell may have, in ppm of its capacity per hour.</summary>
    public int LeakPpmPerHour = 1_000;

    /// <summary>A dip of a second whose short would take more than this speaks alone, in ppm of the capacity per hour: 100 ohm at 36 mAh.</summary>
    public int HeavyPpmPerHour = 950_000;

    /// <summary>
    /// A dip of five seconds that nothing else explains is an alarm alone when its short would take more than this, in ppm of the capacity per hour:
    /// 300 ohm at 36 mAh. It may be the only one: a short that stays never dips again.
    /// </summary>
    public int SeriousPpmPerHour = 300_000;

    /// <summary>Checks the numbers that are divided by.</summary>
    /// <exception cref="ArgumentException">One of them is not above 0.</exception>
    public void Check()
    {
        bool sound = NoiseFloorMicrovolts > 0 && BaseMilliseconds > 0 && LeakPpmPerHour > 0
            && DipsForAlarm >= 2 && DipsForAlarm <= EventRing.Size && 0f < DipSigmas && 0f < SlowDipSigmas
            && 0f < SumThreshold && 0f < EnergyThreshold && 0f < ResistanceDrop && 0f < MedianThreshold;

        if (!sound)
        {
            throw new ArgumentException();
        }
    }

    /// <summary>A detector works.</summary>
    public bool Enabled(DetectorId id)
    {
        return (EnabledMask & (1 << (int)id)) != 0;
    }
}
