namespace InvertedAnodeBms.Core.Deposition;

/// <summary>Lithium of one cell: how much lies on which face, and how far it reaches.</summary>
/// <remarks>Whole nanocoulombs; live, dead and that in the counter electrode together are constant.</remarks>
public sealed class LithiumInventory
{
    private readonly DepositionDesign _design;
    private readonly long _builtOnTop;
    private readonly long _builtNanocoulombs;

    /// <summary>Lithium at the bottom of the host.</summary>
    public readonly FrontState Bottom;

    /// <summary>Lithium on the top face.</summary>
    public readonly FrontState Top;

    /// <summary>Lithium in the counter electrode of a symmetric cell; null for a cathode: what is not at the anode is there.</summary>
    public readonly FrontState? Counter;

    /// <summary>The cell was built with its lithium below: the top face is bare.</summary>
    public readonly bool BuiltBelow;

    /// <summary>The counter electrode is such a host, too, with its lithium below: a symmetric cell.</summary>
    public readonly bool CounterBelow;

    /// <summary>Lithium that was stripped although the model knew of none, in nanocoulombs: how wrong the inventory was.</summary>
    public long FoundNanocoulombs;

    /// <summary>Creates a cell as built.</summary>
    public LithiumInventory(DepositionDesign design)
    {
        _design = design;
        Bottom = new FrontState(design.Bottom);
        Top = new FrontState(design.Top);
        Counter = design.Mirrored ? new FrontState(design.Counter) : null;
        _builtOnTop = design.Top.LithiumNanocoulombs;
        _builtNanocoulombs = _builtOnTop + design.Bottom.LithiumNanocoulombs + design.Counter.LithiumNanocoulombs;
        CounterBelow = design.Mirrored && _builtOnTop == 0;
        BuiltBelow = 0f < design.HostMicrometres && _builtOnTop == 0;
    }

    /// <summary>Moves lithium from the counter electrode to the side that carries it.</summary>
    /// <param name="nanocoulombs">Charge, at least 0.</param>
    public void Adopt(long nanocoulombs)
    {
        FrontState side = BuiltBelow ? Bottom : Top;
        side.LiveNanocoulombs += nanocoulombs;

        if (Counter is not null)
        {
            Counter.LiveNanocoulombs -= nanocoulombs;
        }
    }

    /// <summary>Lithium in the counter electrode, in nanocoulombs; below 0 while more was adopted than the design has there.</summary>
    public long CounterNanocoulombs()
    {
        return Counter is null
            ? _builtNanocoulombs + FoundNanocoulombs - Held(Bottom) - Held(Top)
            : Held(Counter);
    }

    /// <summary>Plates or strips both faces.</summary>
    /// <param name="step">Charge that went in, in nanocoulombs; below 0 on discharge.</param>
    /// <param name="topShare">Share of it at the top face, 0 to 1.</param>
    public void Move(long step, float topShare)
    {
        long top = (long)(step * topShare);
        long bottom = step - top;

        if (step > 0)
        {
            Top.Plate(top);
            Bottom.Plate(bottom);
            FoundNanocoulombs += Counter is null ? MissingInCathode() : Counter.Strip(step);
        }
        else if (step < 0)
        {
            // What one face lacks comes from the other; what both lack was never believed to be there.
            long missing = Bottom.Strip(Top.Strip(-top) - bottom);
            FoundNanocoulombs += Top.Strip(missing);
            Counter?.Plate(-step);
        }
    }

    /// <summary>Bottom front above the collector, in um; at most the thickness of the host.</summary>
    public float FrontMicrometres()
    {
        return Reach(Bottom);
    }

    /// <summary>The same in the counter electrode of a symmetric cell with its lithium below; else the thickness of the host.</summary>
    public float CounterMicrometres()
    {
        return CounterBelow && Counter is not null ? Reach(Counter) : _design.HostMicrometres;
    }

    /// <summary>Moss on the top face above what was built there, in um.</summary>
    public float MossMicrometres()
    {
        float moss = Top.DeadNanocoulombs * _design.MossMicrometresPerNanocoulomb;
        long grown = Top.LiveNanocoulombs - _builtOnTop;
        return moss + (grown > 0 ? grown * _design.TopMicrometresPerNanocoulomb : 0f);
    }

    /// <summary>From the lithium nearest to the counter electrode to it, in um; at least 0.</summary>
    /// <param name="frontMicrometres">Bottom front.</param>
    /// <param name="mossMicrometres">Moss on the top face.</param>
    public float DistanceMicrometres(float frontMicrometres, float mossMicrometres)
    {
        bool bare = Top.LiveNanocoulombs + Top.DeadNanocoulombs < _design.BareNanocoulombs;
        float distance = _design.SeparatorMicrometres + (bare ? _design.HostMicrometres - frontMicrometres : -mossMicrometres);
        return 0f < distance ? distance : 0f;
    }

    private long MissingInCathode()
    {
        long counter = CounterNanocoulombs();
        return counter < 0 ? -counter : 0;
    }

    private static long Held(FrontState state)
    {
        return state.LiveNanocoulombs + state.DeadNanocoulombs;
    }

    private float Reach(FrontState state)
    {
        float front = Held(state) * _design.MicrometresPerNanocoulomb;
        return front < _design.HostMicrometres ? front : _design.HostMicrometres;
    }
}
