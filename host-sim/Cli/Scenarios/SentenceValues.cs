using System.Globalization;
using System.Text.RegularExpressions;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Values found in a sentence, by the names of their groups; in SI units.</summary>
public sealed class SentenceValues
{
    private readonly Match _match;

    internal SentenceValues(Match match)
    {
        _match = match;
    }

    /// <summary>A part of the sentence is there.</summary>
    public bool Has(string group)
    {
        return _match.Groups[group].Success;
    }

    /// <summary>A part of the sentence in lower case, as grammar words are compared; empty when it is not there.</summary>
    public string Word(string group)
    {
        return _match.Groups[group].Value.ToLowerInvariant();
    }

    /// <summary>A number.</summary>
    public double Number(string group)
    {
        return double.Parse(_match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A time in seconds; <paramref name="otherwise"/> when it is not there.</summary>
    public double Seconds(string group, double otherwise = 0)
    {
        if (!Has(group))
        {
            return otherwise;
        }

        double factor = Word(group + "Unit") switch
        {
            "ms" => 1e-3,
            "s" => 1,
            "min" => 60,
            _ => 3600,
        };
        return Number(group) * factor;
    }

    /// <summary>A current in amperes; a C-rate is of the nominal pouch, 36 mAh.</summary>
    public double Amperes(string group)
    {
        double factor = Word(group + "Unit") switch
        {
            "ma" => 1e-3,
            "a" => 1,
            _ => EquivalentCircuitParameters.Pouch36.CapacityAmpereHours,
        };
        return Number(group) * factor;
    }
}
