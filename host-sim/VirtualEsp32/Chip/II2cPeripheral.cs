namespace InvertedAnodeBms.VirtualEsp32;

/// <summary>A chip on the I2C bus: bytes on one side, physics on the other.</summary>
public interface II2cPeripheral
{
    /// <summary>The master wrote these bytes after the address.</summary>
    /// <returns>False when the peripheral does not acknowledge.</returns>
    bool Write(ReadOnlySpan<byte> bytes);

    /// <summary>The master reads; every byte must be filled.</summary>
    /// <returns>False when the peripheral does not acknowledge.</returns>
    bool Read(Span<byte> bytes);

    /// <summary>The supply failed and came back: a chip with registers is at its reset values.</summary>
    void PowerCycle()
    {
    }
}
