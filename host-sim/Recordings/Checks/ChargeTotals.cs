namespace InvertedAnodeBms.Recordings;

/// <summary>Charge in and out, integrated from the current.</summary>
/// <param name="ChargedAmpereHour">Charge put in, in ampere hours, not negative.</param>
/// <param name="DischargedAmpereHour">Charge taken out, in ampere hours, not negative.</param>
internal sealed record ChargeTotals(double ChargedAmpereHour, double DischargedAmpereHour)
{
    private const double MillisecondsPerHour = 3600e3;

    /// <summary>
    /// Integrates by the trapezoidal rule. A step of the current between two rows with the same time stamp takes no time and moves no charge;
    /// an interval in which the sign changes is divided where the straight line crosses zero.
    /// </summary>
    internal static ChargeTotals Of(long[] timeMilliseconds, double[] currentAmpere)
    {
        double charged = 0;
        double discharged = 0;

        for (int i = 1; i < currentAmpere.Length; i++)
        {
            double hours = (timeMilliseconds[i] - timeMilliseconds[i - 1]) / MillisecondsPerHour;
            double earlier = currentAmpere[i - 1];
            double later = currentAmpere[i];
            double positive = Math.Max(earlier, 0) + Math.Max(later, 0);
            double negative = Math.Max(-earlier, 0) + Math.Max(-later, 0);

            if (positive > 0 && negative > 0)
            {
                // Two triangles: each has its share of the interval.
                charged += positive * (positive / (positive + negative)) / 2 * hours;
                discharged += negative * (negative / (positive + negative)) / 2 * hours;
            }
            else
            {
                charged += positive / 2 * hours;
                discharged += negative / 2 * hours;
            }
        }

        return new ChargeTotals(charged, discharged);
    }
}
