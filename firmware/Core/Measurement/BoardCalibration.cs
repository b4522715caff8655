namespace InvertedAnodeBms.Core.Measurement;

/// <summary>Two-point calibrations of one individual board.</summary>
public sealed class BoardCalibration
{
    /// <summary>Calibration of each cell voltage channel, lowest cell first, in microvolts.</summary>
    public readonly TwoPointCalibration[] Cells;

    /// <summary>Calibration of the current channel, in microamps.</summary>
    public readonly TwoPointCalibration Pack;

    /// <summary>Takes the calibrations.</summary>
    public BoardCalibration(TwoPointCalibration[] cells, TwoPointCalibration pack)
    {
        Cells = cells;
        Pack = pack;
    }

    /// <summary>A board that has not been calibrated: nominal component values.</summary>
    public static BoardCalibration None(int cellCount)
    {
        TwoPointCalibration[] cells = new TwoPointCalibration[cellCount];

        for (int i = 0; i < cellCount; i++)
        {
            cells[i] = TwoPointCalibration.Identity();
        }

        return new BoardCalibration(cells, TwoPointCalibration.Identity());
    }
}
