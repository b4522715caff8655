using InvertedAnodeBms.Core;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Cli.Detect.Sensing;

/// <summary>What the firmware is told about board and cell: the nominal design, and the error bounds of its front end.</summary>
public static class FirmwareSetup
{
    private const int TickMilliseconds = 100;
    private const int MaximumGapMilliseconds = 400;
    private const int MaximumAgeMilliseconds = 250;

    /// <summary>Configures a controller.</summary>
    /// <param name="model">Front end.</param>
    /// <param name="design">Name of the cells' design; on a foil the firmware believes in an upright cloth.</param>
    /// <param name="cellCount">Cells in series.</param>
    public static BmsConfiguration Configure(FrontEndModel model, string design, int cellCount)
    {
        CellDesign cell = LfpLithiumPouch36.Create();
        cell.Deposition = design == "pouch-inverted" ? LfpPouchDeposition.Inverted() : LfpPouchDeposition.Upright();
        double voltageError = (3.6 * model.Voltage.Gain) + model.Voltage.Offset + model.Voltage.Ripple + (3 * model.Voltage.Drift);

        return new BmsConfiguration
        {
            Cell = cell,
            OpenLoop = true,
            CellCount = cellCount,
            TemperatureCount = 1,
            TickMilliseconds = TickMilliseconds,
            MaximumGapMilliseconds = MaximumGapMilliseconds,
            Detection = new DetectionSettings { NoiseFloorMicrovolts = (int)Math.Ceiling(model.Voltage.Step * 1e6 / Math.Sqrt(12)) },
            Measurement = new MeasurementSettings
            {
                CellVoltage = new ChannelSettings(500_000, 7_000_000, MaximumAgeMilliseconds, 0, 0),
                PackCurrent = new ChannelSettings(-250_000, 250_000, MaximumAgeMilliseconds, 0, 0),
                Temperature = new ChannelSettings(-350, 950, MaximumAgeMilliseconds, 0, 0),
                Calibration = BoardCalibration.Ideal(cellCount),
                CurrentGainErrorPpm = (int)Math.Ceiling(model.Current.Gain * 1e6),
                CurrentOffsetErrorMicroamps = (int)Math.Ceiling((model.Current.Offset + (3 * model.Current.Drift)) * 1e6),
                CurrentIntegrates = model.CurrentIntegrates,
                VoltageErrorMicrovolts = (int)Math.Ceiling(voltageError * 1e6),
            },
        };
    }
}
