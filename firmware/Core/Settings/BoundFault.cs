namespace InvertedAnodeBms.Core.Settings;

/// <summary>In which way a setting leaves its bounds. The numbers are part of the wire format: never reuse one.</summary>
public enum BoundFault
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>Lower than the lowest value.</summary>
    TooLow = 1,

    /// <summary>Higher than the highest value.</summary>
    TooHigh = 2,

    /// <summary>Nearer to the value that the limit protects than the cell design allows: lower or raise that one first.</summary>
    TooNear = 3,

    /// <summary>The high point of a calibration does not lie above the low one.</summary>
    NotRising = 4,

    /// <summary>The calibration changes the gain by too much.</summary>
    Gain = 5,

    /// <summary>The calibration changes a reading by too much.</summary>
    Offset = 6,

    /// <summary>The calibration is for another number of cells.</summary>
    OtherCells = 7,
}
