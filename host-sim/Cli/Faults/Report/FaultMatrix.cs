using InvertedAnodeBms.Cli.Reporting;
using InvertedAnodeBms.Cli.Results;

namespace InvertedAnodeBms.Cli.Faults.Report;

/// <summary>A picture for each board: faults down, states across; the number of cases, the least time that was left, and a colour.</summary>
public static class FaultMatrix
{
    /// <summary>Usual width in pixels.</summary>
    public const double Wide = 978;

    /// <summary>Width for a phone: the number of cases only, and the names of the states upright.</summary>
    public const double Narrow = 400;

    private const double Edge = 10;
    private const double WideNames = 230;
    private const double NarrowNames = 158;
    private const double CellHeight = 22;
    private const double WideTop = 62;
    private const double NarrowTop = 132;

    /// <summary>Draws the matrix of a board.</summary>
    /// <param name="result">The campaign.</param>
    /// <param name="board">Name of the board.</param>
    /// <param name="width">Width in pixels.</param>
    public static string Draw(FaultSummary result, string board, double width = Wide)
    {
        bool narrow = width < Wide;
        double names = narrow ? NarrowNames : WideNames;
        double top = narrow ? NarrowTop : WideTop;
        double cellWidth = (width - names - Edge) / PackStates.All.Count;
        ILookup<(string, PackState), CaseOutcome> cases = result.Outcomes
            .Where(outcome => outcome.Case.Board == board)
            .ToLookup(outcome => (outcome.Case.Fault, outcome.Case.State));
        string[] faults = [.. result.Outcomes.Where(outcome => outcome.Case.Board == board).Select(outcome => outcome.Case.Fault).Distinct()];
        double bottom = top + (CellHeight * faults.Length);
        SvgWriter svg = new(width, bottom + (narrow ? 76 : 46), $"Faults and states of {board}");
        svg.Text(8, 22, board, "font-size=\"15\" font-weight=\"600\" fill=\"#1a1a1a\"");
        svg.Text(8, 36, narrow ? "number of cases" : "cases, and the least time that was left in ms", "font-size=\"11\" fill=\"#555555\"");

        for (int column = 0; column < PackStates.All.Count; column++)
        {
            double middle = names + (cellWidth * (column + 0.5));
            string turn = narrow ? $"transform=\"rotate(-90 {SvgWriter.F(middle + 4)} {SvgWriter.F(top - 8)})\"" : "text-anchor=\"middle\"";
            svg.Text(narrow ? middle + 4 : middle, top - 8, PackStates.Names[column], $"{turn} font-size=\"12\" fill=\"#444444\"");
        }

        for (int row = 0; row < faults.Length; row++)
        {
            double y = top + (CellHeight * row);
            svg.Text(narrow ? 2 : 8, y + 15, faults[row], $"font-size=\"{(narrow ? 10.5 : 12)}\" fill=\"#1a1a1a\"");

            for (int column = 0; column < PackStates.All.Count; column++)
            {
                Cell(svg, names + (cellWidth * column), y, cellWidth, narrow, MatrixCell.Of(cases[(faults[row], PackStates.All[column])]));
            }
        }

        Legend(svg, bottom + 12, width);
        return svg.Close();
    }

    private static void Cell(SvgWriter svg, double x, double y, double width, bool narrow, MatrixCell? cell)
    {
        string place = $"x=\"{SvgWriter.F(x + 1)}\" y=\"{SvgWriter.F(y + 1)}\" "
            + $"width=\"{SvgWriter.F(width - 2)}\" height=\"{SvgWriter.F(CellHeight - 2)}\"";

        if (cell is null)
        {
            svg.Line($"<rect {place} fill=\"#f4f4f4\"/>");
            return;
        }

        svg.Line($"<rect {place} fill=\"{ColourOf(cell.Worst)}\"/>");
        string margin = cell.MarginMs is { } ms && !narrow ? $"{cell.Count} / {Number.Fixed(ms, 0)}" : $"{cell.Count}";
        string left = cell.Left ? (narrow ? "*" : " *") : string.Empty;
        svg.Text(x + (width / 2), y + 15, margin + left, "text-anchor=\"middle\" font-size=\"11\" fill=\"#1a1a1a\"");
    }

    private static void Legend(SvgWriter svg, double y, double width)
    {
        const double Step = 110;
        const double Row = 20;
        double x = 8;

        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            svg.Line($"<rect x=\"{SvgWriter.F(x)}\" y=\"{SvgWriter.F(y)}\" width=\"14\" height=\"14\" fill=\"{ColourOf(verdict)}\"/>");
            svg.Text(x + 19, y + 12, NameOf(verdict), "font-size=\"12\" fill=\"#444444\"");
            x += Step;

            if (x + Step > width)
            {
                x = 8;
                y += Row;
            }
        }

        string left = width < Wide ? "* left to the pack's protector" : "* something is beyond any firmware: left to the pack's protector";
        svg.Text(x, y + 12, left, "font-size=\"12\" fill=\"#444444\"");
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
