using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Faults.Report;

/// <summary>A picture for each board: faults down, states across; the number of cases, the least time that was left, and a colour.</summary>
public static class FaultMatrix
{
    private const double NameWidth = 230;
    private const double CellWidth = 82;
    private const double CellHeight = 22;
    private const double Top = 62;

    /// <summary>Draws the matrix of a board.</summary>
    public static string Draw(FaultSummary result, string board)
    {
        ILookup<(string, PackState), CaseOutcome> cases = result.Outcomes
            .Where(outcome => outcome.Case.Board == board)
            .ToLookup(outcome => (outcome.Case.Fault, outcome.Case.State));
        string[] faults = [.. result.Outcomes.Where(outcome => outcome.Case.Board == board).Select(outcome => outcome.Case.Fault).Distinct()];
        double width = NameWidth + (CellWidth * PackStates.All.Count) + 10;
        double bottom = Top + (CellHeight * faults.Length);
        SvgWriter svg = new(width, bottom + 46);
        svg.Text(8, 22, board, "font-size=\"15\" font-weight=\"600\" fill=\"#1a1a1a\"");
        svg.Text(8, 36, "cases, and the least time that was left in ms", "font-size=\"11\" fill=\"#555555\"");

        for (int column = 0; column < PackStates.All.Count; column++)
        {
            double middle = NameWidth + (CellWidth * (column + 0.5));
            svg.Text(middle, Top - 8, PackStates.Names[column], "text-anchor=\"middle\" font-size=\"12\" fill=\"#444444\"");
        }

        for (int row = 0; row < faults.Length; row++)
        {
            double y = Top + (CellHeight * row);
            svg.Text(8, y + 15, faults[row], "font-size=\"12\" fill=\"#1a1a1a\"");

            for (int column = 0; column < PackStates.All.Count; column++)
            {
                Cell(svg, NameWidth + (CellWidth * column), y, MatrixCell.Of(cases[(faults[row], PackStates.All[column])]));
            }
        }

        Legend(svg, bottom + 12);
        return svg.Close();
    }

    private static void Cell(SvgWriter svg, double x, double y, MatrixCell? cell)
    {
        string place = $"x=\"{SvgWriter.F(x + 1)}\" y=\"{SvgWriter.F(y + 1)}\" "
            + $"width=\"{SvgWriter.F(CellWidth - 2)}\" height=\"{SvgWriter.F(CellHeight - 2)}\"";

        if (cell is null)
        {
            svg.Line($"<rect {place} fill=\"#f4f4f4\"/>");
            return;
        }

        svg.Line($"<rect {place} fill=\"{ColourOf(cell.Worst)}\"/>");
        string margin = cell.MarginMs is { } ms ? $"{cell.Count} / {Number.Fixed(ms, 0)}" : $"{cell.Count}";
        string left = cell.Left ? " *" : string.Empty;
        svg.Text(x + (CellWidth / 2), y + 15, margin + left, "text-anchor=\"middle\" font-size=\"11\" fill=\"#1a1a1a\"");
    }

    private static void Legend(SvgWriter svg, double y)
    {
        double x = 8;

        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            svg.Line($"<rect x=\"{SvgWriter.F(x)}\" y=\"{SvgWriter.F(y)}\" width=\"14\" height=\"14\" fill=\"{ColourOf(verdict)}\"/>");
            svg.Text(x + 19, y + 12, NameOf(verdict), "font-size=\"12\" fill=\"#444444\"");
            x += 110;
        }

        svg.Text(x, y + 12, "* something is beyond any firmware: left to the pack's protector", "font-size=\"12\" fill=\"#444444\"");
    }

    /// <summary>Name of a verdict.</summary>
    public static string NameOf(Verdict verdict)
    {
        return verdict == Verdict.FalseTrip ? "false trip" : verdict.ToString().ToLowerInvariant();
    }

    // Okabe and Ito's, lightened so that figures can be read on them: told apart by lightness too.
    private static string ColourOf(Verdict verdict)
    {
        return verdict switch
        {
            Verdict.Safe => "#bfe3d5",
            Verdict.FalseTrip => "#f5d28b",
            Verdict.Late => "#eba06d",
            Verdict.Missed => "#d55e00",
            _ => "#c2306b",
        };
    }
}
