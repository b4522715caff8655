namespace InvertedAnodeBms.Core.Protection;

/// <summary>Times and ratios of the diagnoses that are not plain limits.</summary>
/// <remarks>Charge limits after PHYSICS 5.3 of the project: at most 1.03 times what can fit, at most 1.3 times the charge time.</remarks>
public static class ProtectionSettings
{
    /// <summary>
    /// Signals must have been good for this long before anything is permitted, at boot and after a sensor fault, in milliseconds. Longer than
    /// the longest delay of a limit, so that whatever is wrong has tripped by then.
    /// </summary>
    public const int SettleMilliseconds = 2_500;

    /// <summary>The start-up self-test has failed when the signals are not good by then, in milliseconds.</summary>
    public const int SelfTestMilliseconds = 5_000;

    /// <summary>The session is stopped when it has put in more than this share of what could fit, in permille, and the sensor's offset.</summary>
    public const int OverChargePermille = 1_030;

    /// <summary>The session is stopped when it has commanded this share of what could fit, in permille: a 1.3-fold timeout at any current.</summary>
    public const int CommandedPermille = 1_300;

    /// <summary>Fall of a cell's voltage within two samples that no steady current explains, in microvolts (PHYSICS 5.2: 0.3 V).</summary>
    public const int HardShortMicrovolts = 300_000;

    /// <summary>How long after a step of the current no fall counts, in milliseconds.</summary>
    public const int HardShortSettleMilliseconds = 1_000;

    /// <summary>Samples in a row that must show it.</summary>
    public const int HardShortSamples = 3;

    /// <summary>Warming while an alarm stands that shows a hard short, in 0.1 K (PHYSICS 5.2: 5 K).</summary>
    public const int HardShortDeciKelvin = 50;

    /// <summary>How long a command explains a current after it has changed, in milliseconds: charger, filter and converter follow.</summary>
    public const int CommandSettleMilliseconds = 500;

    /// <summary>Step of the two that warming is measured over, in milliseconds.</summary>
    public const int WarmingMilliseconds = 30_000;

    /// <summary>State of charge above which a climbing voltage shows a charge, in ppm: past the lower knee of a flat curve.</summary>
    public const int BlindAbovePpm = 100_000;

    /// <summary>Climb of the highest cell that shows a charge nobody measures, in microvolts.</summary>
    public const int BlindMicrovolts = 100_000;

    /// <summary>
    /// When the current falls, a sound cell falls by at least this part of the largest resistance that the design believes in. A new, warm cell has
    /// a third of it, a frozen one nothing.
    /// </summary>
    public const int AnswerDivisor = 20;

    /// <summary>Contradictions between voltage and counted charge since boot that are worth a report.</summary>
    public const int Disagreements = 3;

    /// <summary>Trips of a current that the pack cannot carry that use the budget up.</summary>
    public const int RetryTrips = 3;

    /// <summary>The time they must lie within, in milliseconds.</summary>
    public const int RetryWindowMilliseconds = 60_000;

    /// <summary>Boots in a row that ended while charging: once is a flat supply, three times is a cause.</summary>
    public const int UncleanBoots = 3;

    /// <summary>Boots in a row of less than a minute: a person who switches on and off does so less often.</summary>
    public const int ShortBoots = 6;

    /// <summary>Fillings of a full, unused pack that show that a cell does not keep its charge: one may follow a charge that ended early.</summary>
    public const int TopUps = 2;

    /// <summary>The time after a full charge in which a filling counts, in milliseconds: a day.</summary>
    public const long TopUpWindowMilliseconds = 24L * 60 * 60 * 1000;

    /// <summary>The part of the capacity whose taking out is a use, as a divisor: 1 %.</summary>
    public const int UsedDivisor = 100;

    /// <summary>A presence button that is down for so long is stuck, in milliseconds.</summary>
    public const int ButtonStuckMilliseconds = 30_000;

    /// <summary>Longest delay of a critical limit, in milliseconds: with one tick of 100 ms it acts within 200 ms.</summary>
    public const int CriticalDelayMilliseconds = 200;
}
