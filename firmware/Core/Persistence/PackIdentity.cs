namespace InvertedAnodeBms.Core.Persistence;

/// <summary>
/// Which pack a record is of, beyond the cell design, the number of cells and the deposition model of its header: number of the board design and,
/// above its 16 bits, how often other cells were chosen (4 bytes), nominal capacity in nanocoulombs (8).
/// </summary>
/// <remarks>
/// A chip has no number of its own that Core could ask for: two packs of the same design on the same kind of board are one to the records. What is
/// learned is then wrong until it is learned anew, and the bounds of the charge are wide open after every boot anyway.
/// </remarks>
public sealed class PackIdentity
{
    /// <summary>Bytes in a record.</summary>
    public const int Bytes = 12;

    private const int BoardBits = 16;

    private readonly int _boardId;
    private readonly long _capacityNanocoulombs;

    /// <summary>Takes the identity of this pack.</summary>
    /// <param name="boardId">Number of the board design.</param>
    /// <param name="packNumber">How often other cells were chosen.</param>
    /// <param name="capacityNanocoulombs">Nominal capacity.</param>
    public PackIdentity(int boardId, int packNumber, long capacityNanocoulombs)
    {
        _boardId = boardId | (packNumber << BoardBits);
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
