using InvertedAnodeBms.Cli.Results;
using Spectre.Console;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>A fitted calibration in the terminal and as results.</summary>
public static class CalibrationReport
{
    private const double Ppm = 1e6;
    private const double Milli = 1e3;

    /// <summary>Prints points, residuals, gains and offsets.</summary>
    public static void Print(CalibrationPlan plan)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns("channel", "shown", "meter", "residual", "gain", "offset");

        foreach (ChannelFit fit in plan.Fits)
        {
            int decimals = fit.IsCurrent ? 4 : 5;
            bool first = true;

            foreach (CalibrationPoint point in fit.Points)
            {
                table.AddRow(
                    first ? fit.Name : string.Empty,
                    $"{Number.Fixed(point.Shown, decimals)} {fit.Unit}",
                    $"{Number.Fixed(point.True, decimals)} {fit.Unit}",
                    Residual(fit, fit.Residual(point)),
                    first ? $"{Number.Fixed((fit.Gain - 1) * Ppm, 0)} ppm" : string.Empty,
                    first ? Offset(fit) : string.Empty);
                first = false;
            }
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Numbers of a plan.</summary>
    public static IReadOnlyList<ResultItem> Items(CalibrationPlan plan)
    {
        List<ResultItem> items = [];

        foreach (ChannelFit fit in plan.Fits)
        {
            string id = fit.IsCurrent ? "current" : $"cell_{fit.Channel + 1}";
            items.Add(Item($"calibrate.{id}.gain_ppm", $"{fit.Name}: change of the gain", (fit.Gain - 1) * Ppm, "ppm"));
            double scale = fit.IsCurrent ? 1 : Milli;
            string unit = fit.IsCurrent ? "mA" : "mV";
            items.Add(Item($"calibrate.{id}.offset", $"{fit.Name}: offset", fit.Offset * scale, unit));
            items.Add(Item($"calibrate.{id}.residual", $"{fit.Name}: largest residual", fit.LargestResidual * scale, unit));
        }

        return items;
    }

    private static ResultItem Item(string id, string name, double value, string unit)
    {
        return new ResultItem(id, name, value, unit, null, null, ResultKind.Measurement);
    }

    private static string Residual(ChannelFit fit, double value)
    {
        return fit.IsCurrent ? $"{Number.Fixed(value, 4)} mA" : $"{Number.Fixed(value * Milli, 3)} mV";
    }

    private static string Offset(ChannelFit fit)
    {
        return fit.IsCurrent ? $"{Number.Fixed(fit.Offset, 4)} mA" : $"{Number.Fixed(fit.Offset * Milli, 3)} mV";
    }
}
