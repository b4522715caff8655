namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>Ways in which a whole bus can fail.</summary>
public enum I2cBusFault
{
    /// <summary>The bus works.</summary>
    None,

    /// <summary>A line is held low: every transfer blocks for a second and reports a clock-stretch time-out.</summary>
    Stuck,

    /// <summary>The driver of the chip reports another error: every transfer throws.</summary>
    DriverError,
}
