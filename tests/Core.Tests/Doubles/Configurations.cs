using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The board that the tests run on: the wearable's, with one to four cells.</summary>
public static class Configurations
{
    public const int BoardId = 7;

    public const int TickMilliseconds = 100;

    public const int MaximumGapMilliseconds = 400;

    public static MeasurementSettings Measurement(int cellCount)
    {
        return new MeasurementSettings
        {
            CellVoltage = new ChannelSettings(500_000, 7_000_000, 150, 60_000, 2_000),
            PackCurrent = new ChannelSettings(-150_000, 150_000, 150, 0, 0),
            Temperature = new ChannelSettings(-350, 950, 150, 0, 0),
            Calibration = BoardCalibration.Ideal(cellCount),
            CurrentGainErrorPpm = 5_000,
            CurrentOffsetErrorMicroamps = 5,
            VoltageErrorMicrovolts = 4_000,
        };
    }

    public static BmsConfiguration Pack(int cellCount, int temperatureCount)
    {
        return new BmsConfiguration
        {
            BoardId = BoardId,
            Cell = LfpLithiumPouch36.Create(),
            CellCount = cellCount,
            TemperatureCount = temperatureCount,
            TickMilliseconds = TickMilliseconds,
            MaximumGapMilliseconds = MaximumGapMilliseconds,
            Measurement = Measurement(cellCount),
        };
    }
}
