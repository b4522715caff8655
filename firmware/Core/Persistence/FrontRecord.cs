using InvertedAnodeBms.Core.Deposition;

namespace InvertedAnodeBms.Core.Persistence;

/// <summary>Lithium on one face as it is stored.</summary>
public sealed class FrontRecord
{
    private const float CoverageScale = 1e9f;
    private const float AreaScale = 1e6f;

    private long _live;
    private long _dead;
    private int _coverage;
    private int _area;

    /// <summary>Takes the state of a face.</summary>
    public void Collect(FrontState front)
    {
        _live = front.LiveNanocoulombs < 0 ? 0 : front.LiveNanocoulombs;
        _dead = front.DeadNanocoulombs;
        _coverage = Scaling.ToInt(front.Coverage, CoverageScale);
        _area = Scaling.ToInt(front.Area, AreaScale);
    }

    /// <summary>Takes a cathode, which has no face that changes.</summary>
    /// <param name="nanocoulombs">Lithium in it.</param>
    public void Collect(long nanocoulombs)
    {
        _live = nanocoulombs < 0 ? 0 : nanocoulombs;
        _dead = 0;
        _coverage = (int)CoverageScale;
        _area = (int)AreaScale;
    }

    /// <summary>Puts it into a record.</summary>
    public void Write(RecordBuffer buffer)
    {
        buffer.WriteInt64(_live);
        buffer.WriteInt64(_dead);
        buffer.WriteInt32(_coverage);
        buffer.WriteInt32(_area);
    }

    /// <summary>Gets it out of a record.</summary>
    public void Read(RecordBuffer buffer)
    {
        _live = buffer.ReadInt64();
        _dead = buffer.ReadInt64();
        _coverage = buffer.ReadInt32();
        _area = buffer.ReadInt32();
    }

    /// <summary>A cell of this capacity can hold it.</summary>
    /// <param name="mostNanocoulombs">Most lithium on a face, in nanocoulombs.</param>
    public bool IsSane(long mostNanocoulombs)
    {
        return _live >= 0 && _live <= mostNanocoulombs && _dead >= 0 && _dead <= mostNanocoulombs
            && _coverage > 0 && _coverage <= (int)CoverageScale && _area >= 1_000 && _area <= 100_000_000;
    }

    /// <summary>Gives it to a face.</summary>
    public void Apply(FrontState front)
    {
        front.Restore(_live, _dead, _coverage / CoverageScale, _area / AreaScale);
    }
}
