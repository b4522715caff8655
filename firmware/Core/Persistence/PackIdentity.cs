namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Which pack a record is of, beyond the cell design, the number of cells and the deposition model of its header: number of the board design (4
/// bytes), nominal capacity in nanocoulombs (8).
/// </summary>
/// <remarks>
/// A chip has no number of its own that Core could ask for: two packs of the same design on the same kind of board are one to the records. What is
/// learned is then wrong until it is learned anew, and the bounds of the charge are wide open after every boot anyway.
/// </remarks>
public sealed class PackIdentity
{
    /// <summary>Bytes in a record.</summary>
    public const int Bytes = 12;

    private readonly int _boardId;
    private readonly long _capacityNanocoulombs;

    /// <summary>Takes the identity of this pack.</summary>
    public PackIdentity(int boardId, long capacityNanocoulombs)
    {
        _boardId = boardId;
        _capacityNanocoulombs = capacityNanocoulombs;
    }

    /// <summary>Appends it to a record.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteInt32(_boardId);
        buffer.WriteInt64(_capacityNanocoulombs);
    }

    /// <summary>Reads one from a record.</summary>
    /// <returns>It is this pack's.</returns>
    public bool Matches(RecordBuffer buffer)
    {
        int boardId = buffer.ReadInt32();
        return buffer.ReadInt64() == _capacityNanocoulombs && boardId == _boardId;
    }
}
