using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>Fills the lithium message: telemetry knows no floats.</summary>
public static class LithiumReport
{
    private const float Nano = 1e9f;
    private const float Micro = 1e6f;
    private const float Kilo = 1e3f;
    private const int MostPermille = 32_767;

    /// <summary>Fills everything about one cell.</summary>
    /// <param name="message">Message to fill; its time is left alone.</param>
    /// <param name="cell">Cell, 0 lowest in the stack.</param>
    /// <param name="detection">What the detectors say.</param>
    /// <param name="deposition">What the deposition model says; may have no cells.</param>
    /// <param name="estimates">What was learned.</param>
    public static void Fill(LithiumMessage message, int cell, DetectionResult detection, DepositionResult deposition, Estimates estimates)
    {
        message.Cell = cell;
        message.HasDeposition = cell < deposition.Cells.Length;
        FillDetection(message, detection.Cells[cell]);
        FillHealth(message, estimates.Health[cell]);

        if (message.HasDeposition)
        {
            FillDeposition(message, deposition.Cells[cell]);
        }
    }

    /// <summary>A float as a scaled integer: rounded, held at the ends of the range, the lowest value for what is no number.</summary>
    public static int Scaled(float value, float scale)
    {
        const float Most = 2_147_483_000f;
        float scaled = value * scale;

        if (-Most < scaled && scaled < Most)
        {
            return (int)(scaled < 0f ? scaled - 0.5f : scaled + 0.5f);
        }

        return 0f < scaled && Most <= scaled ? int.MaxValue : int.MinValue;
    }

    private static void FillDetection(LithiumMessage message, CellDetection cell)
    {
        message.Level = cell.Level;
        message.Ready = cell.Ready;
        message.EvidencePermille = Scaled(cell.Evidence, Kilo);
        message.ResidualNanovolts = Scaled(cell.ResidualVolts, Nano);
        message.NoiseNanovolts = Scaled(cell.NoiseVolts, Nano);
        message.Dips = cell.Dips;
        message.Withdrawn = cell.Withdrawn;
        message.Alarms = cell.Alarms;
        message.ShortNanoamps = Scaled(cell.ShortAmps, Nano);
        message.PeakShortNanoamps = Scaled(cell.PeakShortAmps, Nano);
        message.ShortMicrocoulombs = Scaled(cell.ShortCoulombs, Micro);
        message.ShortNanosiemens = Scaled(cell.ShortSiemens, Nano);

        for (int i = 0; i < LithiumMessage.Statistics; i++)
        {
            int permille = Scaled(cell.Statistic[i], Kilo);
            message.StatisticPermille[i] = permille < MostPermille ? permille : MostPermille;
        }
    }

    private static void FillDeposition(LithiumMessage message, CellDeposition cell)
    {
        message.OhmicMicrovolts = Scaled(cell.OhmicVolts, Micro);
        message.InterfaceMicrovolts = Scaled(cell.InterfaceVolts, Micro);
        message.HostMicrovolts = Scaled(cell.HostVolts, Micro);
        message.ConcentrationMicrovolts = Scaled(cell.ConcentrationVolts, Micro);
        message.SandPpm = Scaled(cell.SandFraction, Micro);
        message.NucleationMarginPpm = Scaled(cell.NucleationMargin, Micro);
        message.TopSharePpm = Scaled(cell.TopShare, Micro);
        message.TopCoveragePpm = Scaled(cell.TopCoverage, Micro);
        message.FrontNanometres = Scaled(cell.FrontMicrometres, Kilo);
        message.MossNanometres = Scaled(cell.MossMicrometres, Kilo);
        message.DistanceNanometres = Scaled(cell.DistanceMicrometres, Kilo);
        message.FilmPicometres = Scaled(cell.FilmNanometres, Kilo);
        message.LiveNanocoulombs = cell.LiveNanocoulombs;
        message.DeadNanocoulombs = cell.DeadNanocoulombs;
    }

    private static void FillHealth(LithiumMessage message, CellHealth health)
    {
        message.FastMicroohms = Scaled(health.FastOhms(), Micro);
        message.SecondMicroohms = Scaled(health.SecondOhms(), Micro);
        message.CapacityNanocoulombs = health.CapacityNanocoulombs;
        message.LeakNanoamps = Scaled(health.LeakMicroamps, Kilo);
        message.LeakUncertaintyNanoamps = Scaled(health.LeakUncertaintyMicroamps, Kilo);
        message.EfficiencyPpm = Scaled(health.ApparentEfficiency, Micro);
    }
}
