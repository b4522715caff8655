namespace InvertedAnodeBms.Core.Measurement;

/// <summary>Two-point calibrations of one individual board.</summary>
public sealed class BoardCalibration
{
    /// <summary>Calibration of each cell voltage channel, lowest cell first, in microvolts.</summary>
    public readonly TwoPointCalibration[] Cells;

    /// <summary>Calibration of the current channel, in microamps.</summary>
    public readonly TwoPointCalibration Pack;

    /// <summary>The channels were measured. A board that was not must not charge a cell: resistors of 1 % are 36 mV.</summary>
    public readonly bool Known;

    /// <summary>Takes calibrations that were measured.</summary>
    public BoardCalibration(TwoPointCalibration[] cells, TwoPointCalibration pack)
        : this(cells, pack, true)
    {
    }

    private BoardCalibration(TwoPointCalibration[] cells, TwoPointCalibration pack, bool known)
    {
        Cells = cells;
        Pack = pack;
        Known = known;
    }

    /// <summary>A board that has not been calibrated: nominal component values.</summary>
    public static BoardCalibration None(int cellCount)
    {
        return Identity(cellCount, false);
    }

    /// <summary>Channels without an error: a recording, or a front end that a study makes.</summary>
    public static BoardCalibration Ideal(int cellCount)
    {
        return Identity(cellCount, true);
    }

    private static BoardCalibration Identity(int cellCount, bool known)
    {
        TwoPointCalibration[] cells = new TwoPointCalibration[cellCount];

        for (int i = 0; i < cellCount; i++)
        {
            cells[i] = TwoPointCalibration.Identity();
        }

        return new BoardCalibration(cells, TwoPointCalibration.Identity(), known);
    }
}
