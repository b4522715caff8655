using System.CommandLine;

namespace InvertedAnodeBms.Cli.Commands;

/// <summary>An option whose value is a unit, written as everybody writes it: V, mA, min.</summary>
public static class UnitOption
{
    /// <summary>Creates the option.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">What it sets.</param>
    /// <param name="units">Symbols and what they stand for.</param>
    public static Option<T?> Create<T>(string name, string description, params (string Symbol, T Unit)[] units)
        where T : struct
    {
        string[] symbols = [.. units.Select(unit => unit.Symbol)];

        return new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', symbols),
            CustomParser = result =>
            {
                string text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : string.Empty;
                int index = Array.FindIndex(symbols, symbol => symbol.Equals(text, StringComparison.OrdinalIgnoreCase));

                if (index >= 0)
                {
                    return units[index].Unit;
                }

                result.AddError($"{name} is '{text}', expected {string.Join(", ", symbols[..^1])} or {symbols[^1]}.");
                return null;
            },
        };
    }
}
