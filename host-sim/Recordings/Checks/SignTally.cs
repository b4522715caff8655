namespace InvertedAnodeBms.Recordings;

/// <summary>Counts how much of a file's own evidence agrees with "a positive current charges".</summary>
internal sealed class SignTally
{
    /// <summary>
    /// Evidence for one direction that is less than this share of the other's decides nothing: Arbin books the overshoot of a step's first
    /// millisecond as discharge.
    /// </summary>
    private const double LeastShareOfOther = 0.1;

    private double _chargeAgrees;
    private double _chargeDisagrees;
    private double _dischargeAgrees;
    private double _dischargeDisagrees;

    internal SignTally(string evidence, string column)
    {
        Evidence = evidence;
        Column = column;
    }

    /// <summary>What the evidence is, in words.</summary>
    internal string Evidence { get; }

    /// <summary>The column it comes from.</summary>
    internal string Column { get; private set; }

    /// <summary>First row that disagrees; -1 when none does.</summary>
    internal int FirstDisagreement { get; private set; } = -1;

    /// <summary>Rows that disagree.</summary>
    internal int Disagreements { get; private set; }

    /// <summary>Share of the evidence that disagrees, 0 to 1.</summary>
    internal double Share => Fraction(_chargeAgrees + _dischargeAgrees, _chargeDisagrees + _dischargeDisagrees, 0);

    internal SignVerdict Verdict
    {
        get
        {
            double charge = Fraction(_chargeAgrees, _chargeDisagrees, _dischargeAgrees + _dischargeDisagrees);
            double discharge = Fraction(_dischargeAgrees, _dischargeDisagrees, _chargeAgrees + _chargeDisagrees);
            bool chargeIsWrong = charge > 0.5;
            bool dischargeIsWrong = discharge > 0.5;

            if (double.IsNaN(charge) && double.IsNaN(discharge))
            {
                return SignVerdict.Silent;
            }

            if (!chargeIsWrong && !dischargeIsWrong)
            {
                return SignVerdict.Agrees;
            }

            bool neitherIsRight = (chargeIsWrong || double.IsNaN(charge)) && (dischargeIsWrong || double.IsNaN(discharge));
            return neitherIsRight ? SignVerdict.Inverted : SignVerdict.OneSided;
        }
    }

    /// <summary>Adds one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Where its evidence comes from.</param>
    /// <param name="isCharge">The evidence says charge, not discharge.</param>
    /// <param name="current">The current, of either sign; zero says nothing.</param>
    /// <param name="weight">How much the row counts, positive.</param>
    internal void Add(int row, string column, bool isCharge, double current, double weight)
    {
        if (current == 0)
        {
            return;
        }

        bool agrees = isCharge == current > 0;
        ref double sum = ref isCharge
            ? ref (agrees ? ref _chargeAgrees : ref _chargeDisagrees)
            : ref (agrees ? ref _dischargeAgrees : ref _dischargeDisagrees);
        sum += weight;

        if (!agrees)
        {
            Disagreements++;

            if (FirstDisagreement < 0 || row < FirstDisagreement)
            {
                FirstDisagreement = row;
                Column = column;
            }
        }
    }

    /// <summary>Share of disagreement; NaN for no evidence, or next to none compared with the other direction.</summary>
    private static double Fraction(double agrees, double disagrees, double otherDirection)
    {
        double all = agrees + disagrees;
        return all > LeastShareOfOther * otherDirection ? disagrees / all : double.NaN;
    }
}
