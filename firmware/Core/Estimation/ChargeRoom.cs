using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Estimation;

/// <summary>How much more charge a cell can take: what the largest good cell lacked at its best-known moment, less what went in since.</summary>
/// <remarks>
/// Counted as charge and not as a share of the capacity: what was taken out fits in again, whatever the cell holds, so an aged cell has room too.
/// Once the voltage has come to the upper knee the charge has arrived: a shortage from before is over, or what a chemistry loses in a hundred cycles
/// would add up.
/// </remarks>
public static class ChargeRoom
{
    /// <summary>Room of a cell of which nothing is known, in nanocoulombs.</summary>
    public static long Unknown(CellDesign design)
    {
        return Lacking(design, 0);
    }

    /// <summary>Follows a second.</summary>
    /// <param name="design">Cell design.</param>
    /// <param name="health">Room before and after.</param>
    /// <param name="stepNanocoulombs">Charge counted in, negative when discharging.</param>
    /// <param name="errorNanocoulombs">Its largest error, not negative.</param>
    /// <param name="leastHeldNanocoulombs">Least charge that the cell holds now.</param>
    /// <param name="atUpperKnee">The voltage shows the last percent below full.</param>
    public static void Follow(
        CellDesign design, CellHealth health, long stepNanocoulombs, long errorNanocoulombs, long leastHeldNanocoulombs, bool atUpperKnee)
    {
        long counted = health.RoomNanocoulombs - stepNanocoulombs + errorNanocoulombs;
        long shown = Lacking(design, leastHeldNanocoulombs);
        long room = counted < shown ? counted : shown;
        health.RoomNanocoulombs = atUpperKnee && room < 0 ? 0 : room;
    }

    private static long Lacking(CellDesign design, long heldNanocoulombs)
    {
        long lacking = design.CapacityNanocoulombs - heldNanocoulombs;
        return lacking + (lacking / OcvTable.FullPpm * design.CapacityTolerancePpm);
    }
}
