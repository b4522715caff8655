using System.Globalization;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>One injection: what, how badly, where, when, on which board.</summary>
/// <param name="Fault">Name of what fails.</param>
/// <param name="Index">Which of several parts, from 0.</param>
/// <param name="Magnitude">How badly, in the unit of the fault; 0 where it has none.</param>
/// <param name="State">What the pack is doing.</param>
/// <param name="Board">Name of the board design.</param>
/// <param name="Seed">Decides cells, parts and noise.</param>
/// <param name="Expected">What has to happen.</param>
public sealed record FaultCase(string Fault, int Index, double Magnitude, PackState State, string Board, long Seed, Expectation Expected)
{
    /// <summary>The fault with its part (from 1) and its magnitude, as in <c>cell-reading-offset:2=-100</c>.</summary>
    public string What
    {
        get
        {
            string part = Index > 0 ? $":{Index + 1}" : string.Empty;
            bool sized = InjectionCatalogue.Find(Fault)!.Unit.Length > 0;
            return Fault + part + (sized ? "=" + Magnitude.ToString("0.######", CultureInfo.InvariantCulture) : string.Empty);
        }
    }

    /// <summary>The words that run it again alone.</summary>
    public string Words => $"{What} {PackStates.NameOf(State)} {Board} {Seed}";
}
