using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core;

/// <summary>Everything a board tells the controller about itself. Pure data, fixed at start.</summary>
public sealed class BmsConfiguration
{
    /// <summary>Most cells in series.</summary>
    public const int MaximumCells = 4;

    /// <summary>Number of the board design in telemetry; the host has the name.</summary>
    public int BoardId;

    /// <summary>Cell design.</summary>
    public CellDesign Cell = null!;

    /// <summary>
    /// The cells are new and not formed by their maker: the first cycles are gentle, counted over reboots where the board has storage. The board of
    /// a pack that is built from fresh cells sets it.
    /// </summary>
    public bool NewCells;

    /// <summary>How fast the pack is charged until somebody asks for another mode.</summary>
    public ChargeMode Mode;

    /// <summary>
    /// The current is not this controller's to command (a recording, a bench cycler): it watches only, and no current contradicts a command. Never
    /// true on a board whose gates it drives.
    /// </summary>
    public bool OpenLoop;

    /// <summary>How often other cells were chosen on this board, 0 to 65,535: what was learned of others is not theirs.</summary>
    public int PackNumber;

    /// <summary>Cells in series, 1 to 4.</summary>
    public int CellCount;

    /// <summary>Temperature sensors, 1 to 4.</summary>
    public int TemperatureCount;

    /// <summary>Nominal time between ticks, in milliseconds.</summary>
    public int TickMilliseconds;

    /// <summary>Longest time between ticks, or between current samples, that is still ordinary, in milliseconds.</summary>
    public int MaximumGapMilliseconds;

    /// <summary>Ranges, ages, errors and calibrations of the channels.</summary>
    public MeasurementSettings Measurement = null!;

    /// <summary>Detectors of soft shorts: which work, where they speak, and the noise floor of the board's cell voltage.</summary>
    public DetectionSettings Detection = new DetectionSettings();

    /// <summary>A configuration with the same values.</summary>
    public BmsConfiguration Copy()
    {
        return (BmsConfiguration)MemberwiseClone();
    }
}
