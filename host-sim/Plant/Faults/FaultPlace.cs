namespace InvertedAnodeBms.Plant.Faults;

/// <summary>What the index of a fault counts.</summary>
public enum FaultPlace
{
    /// <summary>The pack or the board has one such part: the index is 0.</summary>
    Pack,

    /// <summary>Cells in series, the lowest is 0.</summary>
    Cell,

    /// <summary>Temperature sensors, in the order of the cells.</summary>
    Temperature,
}
