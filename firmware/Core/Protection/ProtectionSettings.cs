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
}
