using System;

namespace InvertedAnodeBms.Core.Deposition;

/// <summary>
/// How salt responds to the current of the bottom front, for front positions from the collector to the face: three modes per position.
/// </summary>
/// <remarks>
/// A row: front position in um; depletion gain in mol/m3 per A/m2; three time constants in s, slowest first; shares of the gain of the first two
/// modes; excess at the counter electrode per depletion of each mode; depletion at the face per depletion of the slowest mode. 25 degC, and
/// depletion small against the salt there is. The rows come from <c>iabms fit</c>; README.md says how.
/// </remarks>
public sealed class TransportTable
{
    /// <summary>Numbers per row.</summary>
    public const int Columns = 11;

    private readonly float[] _rows;

    /// <summary>Takes the rows.</summary>
    /// <param name="rows">Rows in order of rising front position, one after the other.</param>
    /// <exception cref="ArgumentException">No rows, a torn row, positions that do not rise, or a time constant that is not above 0.</exception>
    public TransportTable(float[] rows)
    {
        bool whole = rows.Length >= Columns && rows.Length % Columns == 0;

        for (int row = 0; whole && row < rows.Length; row += Columns)
        {
            bool rises = row == 0 || rows[row - Columns] < rows[row];
            whole = rises && 0f < rows[row + 2] && 0f < rows[row + 3] && 0f < rows[row + 4];
        }

        if (!whole)
        {
            throw new ArgumentException();
        }

        _rows = rows;
    }

    /// <summary>Interpolates all columns at a front position; the ends hold beyond them.</summary>
    /// <param name="micrometres">Front position above the collector, in um.</param>
    /// <param name="row">Receives the columns.</param>
    public void Read(float micrometres, float[] row)
    {
        int last = _rows.Length - Columns;
        int below = 0;

        while (below < last - Columns && _rows[below + Columns] < micrometres)
        {
            below += Columns;
        }

        int above = below < last ? below + Columns : below;
        float share = 0f;

        if (below < above && _rows[below] < micrometres)
        {
            share = (micrometres - _rows[below]) / (_rows[above] - _rows[below]);
            share = share < 1f ? share : 1f;
        }

        for (int i = 0; i < Columns; i++)
        {
            row[i] = _rows[below + i] + ((_rows[above + i] - _rows[below + i]) * share);
        }
    }
}
