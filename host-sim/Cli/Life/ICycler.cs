using InvertedAnodeBms.CellPhysics.Model;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>Cycles one cell under one policy.</summary>
public interface ICycler
{
    /// <summary>The cell.</summary>
    CellModel Cell { get; }

    /// <summary>One cycle: charge, rest, discharge, rest. Less when something ends it.</summary>
    LifeCycle Next();
}
