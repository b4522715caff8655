using System.Globalization;

namespace InvertedAnodeBms.Recordings;

/// <summary>What BDF demands of names and numbers.</summary>
internal static class BdfHeader
{
    private const int MaximumDecimals = 15;

    private static readonly string[] _required = [BdfColumn.TestTime.Name, BdfColumn.Current.Name, BdfColumn.Voltage.Name];

    internal static bool IsRequired(string name)
    {
        return _required.Contains(name);
    }

    internal static void Require(IReadOnlyList<BdfColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        HashSet<string> names = [];

        foreach (BdfColumn column in columns)
        {
            if (column.Name.Length == 0 || !column.Name.All(IsNameCharacter))
            {
                throw new ArgumentException($"'{column.Name}' is no BDF name: lower-case letters, digits and underscores.", nameof(columns));
            }

            if (column.Decimals is < 0 or > MaximumDecimals)
            {
                throw new ArgumentException($"Column {column.Name}: {column.Decimals} decimals.", nameof(columns));
            }

            if (!names.Add(column.Name))
            {
                throw new ArgumentException($"Column {column.Name} is there twice.", nameof(columns));
            }
        }

        foreach (string name in _required)
        {
            if (!names.Contains(name))
            {
                throw new ArgumentException($"Column {name} is missing.", nameof(columns));
            }
        }
    }

    internal static string Line(IEnumerable<BdfColumn> columns)
    {
        return string.Join(',', columns.Select(column => column.Name));
    }

    internal static string Format(double value, int decimals)
    {
        string text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        // -0.000 would make two files of the same numbers differ.
        bool isZero = text[0] == '-' && !text.AsSpan().ContainsAnyInRange('1', '9');
        return isZero ? text[1..] : text;
    }

    private static bool IsNameCharacter(char character)
    {
        return char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_';
    }
}
