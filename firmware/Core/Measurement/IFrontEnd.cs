namespace InvertedAnodeBms.Core.Measurement;

/// <summary>The seam to the sensors. Implemented by drivers on the chip and by recordings in a replay.</summary>
public interface IFrontEnd
{
    /// <summary>
    /// Reads every channel once. Must not throw: a failure is a <see cref="ReadStatus"/>. The readings arrive cleared.
    /// </summary>
    /// <param name="readings">Filled in place.</param>
    void Acquire(RawReadings readings);
}
