using System.Globalization;

namespace InvertedAnodeBms.Cli.Validation.Rom;

/// <summary>A row of a transport table that was fitted.</summary>
/// <param name="Columns">The columns of the firmware's table, in its order.</param>
/// <param name="WorstShare">Largest error left, relative to the peak of the waveform it belongs to.</param>
public sealed record FittedRow(double[] Columns, double WorstShare)
{
    /// <summary>The row as C# source.</summary>
    public string Source => string.Join(", ", Columns.Select(value => value.ToString("0.#####", CultureInfo.InvariantCulture) + "f")) + ",";
}
