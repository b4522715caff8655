namespace InvertedAnodeBms.Core.Cell;

/// <summary>
/// How a cell design wants to be charged besides its normal current: modes, margins to what the deposition model predicts, and what follows
/// from evidence of a short. Pure data; times and shares are those of PHYSICS 5.2 of the project until a design says otherwise.
/// </summary>
public sealed class ChargePolicy
{
    /// <summary>Charge current when a person is in a hurry, in microamps.</summary>
    public int FastMicroamps;

    /// <summary>
    /// The gentlest current, in microamps: for the first cycles, after an alarm, and the least that belief alone can slow a charge down to.
    /// A full charge at half of it must end before the design's charge timeout.
    /// </summary>
    public int GentleMicroamps;

    /// <summary>Full charges of new cells that are done gently.</summary>
    public int FormationCycles = 3;

    /// <summary>Share of the current of the Sand horizon that is used, in permille. The horizon leaves half of the salt already.</summary>
    public int SandMarginPermille = 1_000;

    /// <summary>Share of the current that reaches the nucleation barrier of the top face that is used, in permille.</summary>
    public int NucleationMarginPermille = 800;

    /// <summary>Risk up to which the current is full, in permille.</summary>
    public int TaperStartPermille = 300;

    /// <summary>Risk at which the current is down to <see cref="TaperKneeSharePermille"/>, in permille.</summary>
    public int TaperKneePermille = 700;

    /// <summary>Share of the current at the knee, in permille.</summary>
    public int TaperKneeSharePermille = 250;

    /// <summary>Risk from which there is no current, in permille.</summary>
    public int TaperStopPermille = 900;

    /// <summary>How long the current stays lowered after the last suspicion of a short, in milliseconds.</summary>
    public int SuspicionMilliseconds = 10 * 60 * 1000;

    /// <summary>Share of the current meanwhile, in permille.</summary>
    public int SuspicionSharePermille = 500;

    /// <summary>How long charging stops after an alarm, in milliseconds.</summary>
    public int AlarmRestMilliseconds = 30 * 60 * 1000;

    /// <summary>Time with current after which depleted salt is given a rest, in milliseconds.</summary>
    public int RestEveryMilliseconds = 30 * 60 * 1000;

    /// <summary>Length of that rest, in milliseconds.</summary>
    public int RestMilliseconds = 90 * 1000;

    /// <summary>Share of the salt that must be missing for a rest to be worth it, in permille.</summary>
    public int RestAbovePermille = 200;

    /// <summary>State of charge that a pack which waits for its wake-up time has at least, in ppm.</summary>
    public int WaitAtPpm = 300_000;

    /// <summary>How long before the wake-up time the charge shall be done, in milliseconds.</summary>
    public int DoneEarlyMilliseconds = 10 * 60 * 1000;

    /// <summary>Time that the constant-voltage phase adds to charge over current, in milliseconds.</summary>
    public int TailMilliseconds = 30 * 60 * 1000;

    /// <summary>A policy with the same values.</summary>
    public ChargePolicy Copy()
    {
        return (ChargePolicy)MemberwiseClone();
    }
}
