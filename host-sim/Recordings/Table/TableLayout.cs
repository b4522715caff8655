namespace InvertedAnodeBms.Recordings;

/// <summary>Where in a file everything is.</summary>
/// <param name="Format">The format.</param>
/// <param name="Header">The header line.</param>
/// <param name="Bindings">The columns in use; for each role the preferred one first.</param>
internal sealed record TableLayout(IRecordingFormat Format, HeaderLine Header, IReadOnlyList<ColumnBinding> Bindings)
{
    internal ColumnBinding? Find(ColumnRole role)
    {
        return Bindings.FirstOrDefault(binding => binding.Role == role);
    }
}
