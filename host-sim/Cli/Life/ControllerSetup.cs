using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>The firmware as a life test configures it: one cell, nominal beliefs, another cap of the current.</summary>
/// <param name="Design">One of <see cref="LifeCells.Designs"/>; the firmware has no belief about foil and takes it for upright cloth.</param>
/// <param name="Rate">Cap of the charge current, in C.</param>
/// <param name="Detectors">The detectors of soft shorts work; without them only the limits of protection are left.</param>
public sealed record ControllerSetup(string Design, double Rate, bool Detectors = true)
{
    private const double WarningShare = 1.2;
    private const double CriticalShare = 1.5;
    private const double RecoverShare = 1.1;
    private const int MaximumGapMilliseconds = 15_000;
    private const int MaximumAgeMilliseconds = 1_500;

    /// <summary>The configuration.</summary>
    public BmsConfiguration Configure()
    {
        return new BmsConfiguration
        {
            BoardId = 0,
            Cell = Cell(),
            CellCount = 1,
            TemperatureCount = 1,
            TickMilliseconds = (int)(TickPlan.FineSeconds * 1e3),
            MaximumGapMilliseconds = MaximumGapMilliseconds,
            Detection = new DetectionSettings
            {
                EnabledMask = Detectors ? DetectionSettings.All : 0,
                NoiseFloorMicrovolts = NoisyFrontEnd.NoiseFloorMicrovolts,
            },
            Measurement = new MeasurementSettings
            {
                CellVoltage = new ChannelSettings(500_000, 7_000_000, MaximumAgeMilliseconds, 0, 0),
                PackCurrent = new ChannelSettings(-150_000, 150_000, MaximumAgeMilliseconds, 0, 0),
                Temperature = new ChannelSettings(-350, 950, MaximumAgeMilliseconds, 0, 0),
                Calibration = BoardCalibration.Ideal(1),
                CurrentGainErrorPpm = NoisyFrontEnd.GainPpm,
                CurrentOffsetErrorMicroamps = NoisyFrontEnd.OffsetMicroamps,
                VoltageErrorMicrovolts = NoisyFrontEnd.VoltageMicrovolts,
            },
        };
    }

    private CellDesign Cell()
    {
        CellDesign design = LfpLithiumPouch36.Create();
        design.Deposition = Design == "inverted" ? LfpPouchDeposition.Inverted() : LfpPouchDeposition.Upright();
        design.ChargeMicroamps = (int)Math.Round(Rate * LifeProtocol.OneC * 1e6);

        // The limits of the design stand for its 0.2 C; a faster charger needs wider ones.
        for (int i = 0; i < design.Limits.Length; i++)
        {
            design.Limits[i] = Widened(design.Limits[i], design.ChargeMicroamps);
        }

        return design;
    }

    private static LimitRow Widened(LimitRow row, int microamps)
    {
        double share = row.Id == DiagnosisId.ChargeOverCurrentWarning ? WarningShare : CriticalShare;
        int trip = (int)(share * microamps);

        return row.Signal == LimitSignal.ChargeMicroamps && trip > row.Trip
            ? new LimitRow(row.Id, row.Signal, row.Direction, trip, (int)(RecoverShare * microamps), row.DelayMilliseconds, row.Reaction)
            : row;
    }
}
