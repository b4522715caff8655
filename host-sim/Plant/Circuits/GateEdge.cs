namespace InvertedAnodeBms.Plant.Circuits;

/// <summary>One edge at a pin of a gate circuit.</summary>
/// <param name="Microseconds">Moment on the chip's clock.</param>
/// <param name="IsHeartbeat">At the heartbeat pin; otherwise at the gate pin.</param>
/// <param name="Level">Level after it.</param>
internal readonly record struct GateEdge(long Microseconds, bool IsHeartbeat, bool Level)
{
    /// <summary>Takes the edge into the state of a circuit.</summary>
    /// <param name="asked">The gate pin is high.</param>
    /// <param name="rise">Last rising edge of the heartbeat.</param>
    public void Apply(ref bool asked, ref long rise)
    {
        if (!IsHeartbeat)
        {
            asked = Level;
        }
        else if (Level)
        {
            rise = Microseconds;
        }
    }
}
