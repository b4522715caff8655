using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Settings;

namespace InvertedAnodeBms.Cli.Link.Calibration;

/// <summary>A calibration that was fitted and is to be written, if it is within the bounds.</summary>
public sealed class CalibrationPlan
{
    private CalibrationPlan(IReadOnlyList<ChannelFit> fits, CalibrationSet set)
    {
        Fits = fits;
        Set = set;
    }

    /// <summary>The line of each channel.</summary>
    public IReadOnlyList<ChannelFit> Fits { get; }

    /// <summary>What goes to the device.</summary>
    public CalibrationSet Set { get; }

    /// <summary>Fits every channel of a board.</summary>
    /// <param name="points">Points of all channels.</param>
    /// <param name="cells">Cells of the board.</param>
    /// <exception cref="InputException">A channel has too few points.</exception>
    public static CalibrationPlan Fit(IReadOnlyList<CalibrationPoint> points, int cells)
    {
        if (points.FirstOrDefault(point => point.Channel != ChannelFit.Current && point.Channel >= cells) is { } surplus)
        {
            throw new InputException($"There are points of {ChannelFit.NameOf(surplus.Channel)}, and the board has {cells} cell(s). Take them out.");
        }

        ChannelFit[] fits = [.. Enumerable.Range(0, cells).Append(ChannelFit.Current).Select(channel => ChannelFit.Of(channel, points))];
        CalibrationSet set = new() { CellCount = cells };

        foreach (ChannelFit fit in fits)
        {
            fit.PutInto(set);
        }

        return new CalibrationPlan(fits, set);
    }

    /// <summary>Refuses what the device would refuse, before anybody walks to its button.</summary>
    /// <param name="design">Its cell design.</param>
    /// <exception cref="InputException">A channel is changed by too much.</exception>
    public void Require(CellDesign design)
    {
        CalibrationBounds bounds = new(new BmsConfiguration { Cell = design, CellCount = Set.CellCount });

        if (!bounds.Contains(Set))
        {
            throw new InputException(
                $"{ChannelFit.NameOf(bounds.Channel)}: {Session.CommandWords.Of(bounds.Fault)}. {Allowed(design)} "
                + "Look for a wrong part, a bad joint, a typing error, points of another channel; then measure again.");
        }
    }

    /// <summary>The bounds in words.</summary>
    public static string Allowed(CellDesign design)
    {
        double gain = CalibrationBounds.VoltageGainPpm * 1e-4;
        double volts = CalibrationBounds.VoltageMicrovolts * 1e-3;
        double currentGain = CalibrationBounds.CurrentGainPpm * 1e-4;
        double offset = design.TerminationMicroamps / 2 * 1e-3;
        return FormattableString.Invariant(
            $"Against nominal parts at most {gain} % of gain and {volts} mV of a voltage at either hard limit,")
            + FormattableString.Invariant($" {currentGain} % of gain and {offset} mA of the current.");
    }
}
