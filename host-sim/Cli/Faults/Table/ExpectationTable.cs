using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Faults.Table;

/// <summary>
/// What has to happen for everything that can be injected. Derived from what must be safe: DESIGN, PHYSICS 5.2 and 5.3, the decisions on the page of
/// the protection, what a board states. The page beside the campaign is printed from these rows.
/// </summary>
/// <remarks>Half full means 3.43 V and 25 degC; a charge is 7.2 mA, a pre-charge 1.8 mA, a load 6 mA.</remarks>
public static class ExpectationTable
{
    /// <summary>Off after the first bad sample at the latest, in ms, for everything critical and for every sensor that is not good.</summary>
    public const int CriticalMs = SafetyBounds.CriticalMs;

    /// <summary>A limit that stands for a second before it acts, in ms.</summary>
    public const int SecondMs = 1_200;

    /// <summary>A limit that stands for two seconds before it acts, in ms.</summary>
    public const int TwoSecondsMs = 2_200;

    /// <summary>A charger that gives too little is reported after a minute, in ms.</summary>
    public const int WeakMs = 61_500;

    /// <summary>
    /// Two pauses of a charge that has just begun, in ms: ten seconds to the first, ten to the second, a second and a half each, four to raise the
    /// current between them.
    /// </summary>
    public const int TwoPausesMs = 28_000;

    private static readonly Expectation[] s_all =
    [
        .. VoltageRows.All, .. TemperatureRows.All, .. CurrentRows.All, .. ConverterRows.All, .. PowerRows.All, .. CellRows.All, .. ProgramRows.All,
    ];

    /// <summary>All rows, in the order in which they are asked.</summary>
    public static IReadOnlyList<Expectation> All => s_all;

    /// <summary>The row of a case; null when the table has a hole.</summary>
    /// <param name="fault">Name of what fails.</param>
    /// <param name="magnitude">How badly.</param>
    /// <param name="state">What the pack is doing.</param>
    /// <param name="board">Name of the board design.</param>
    public static Expectation? Find(string fault, double magnitude, PackState state, string board)
    {
        return s_all.FirstOrDefault(row => row.Fault == fault && row.Magnitudes.Contains(magnitude) && row.Fits(state, board));
    }

    /// <summary>Every magnitude at which a fault is injected, smallest first.</summary>
    public static IReadOnlyList<double> MagnitudesOf(string fault)
    {
        return [.. s_all.Where(row => row.Fault == fault).SelectMany(row => row.Magnitudes).Distinct().Order()];
    }

    /// <summary>A row about a sensor that the pauses of a charge find: half a minute is watched.</summary>
    internal static Expectation Asked(string fault, double[] magnitudes, DiagnosisId seen, string why)
    {
        return new Expectation(fault, magnitudes, Reaction.Report, TwoPausesMs, why)
        {
            States = [PackState.ChargeCc], Seen = [seen], WatchSeconds = 32,
        };
    }

    /// <summary>A row about a charger that gives too little: a minute is watched.</summary>
    internal static Expectation Weak(string fault, double[] magnitudes, string why)
    {
        return new Expectation(fault, magnitudes, Reaction.Report, WeakMs, why)
        {
            States = [PackState.ChargeCc], Seen = [DiagnosisId.ChargerWeak], WatchSeconds = 64,
        };
    }
}
