namespace InvertedAnodeBms.Recordings;

/// <summary>One column of a file, tied to what it is used for.</summary>
/// <param name="Rule">The rule that matched.</param>
/// <param name="Index">Position in the row, from 0.</param>
/// <param name="Name">Name as written in the file.</param>
/// <param name="Scale">Conversion of plain numbers; null when their unit is not known.</param>
internal sealed record ColumnBinding(ColumnRule Rule, int Index, string Name, UnitScale? Scale)
{
    internal ColumnRole Role => Rule.Role;
}
