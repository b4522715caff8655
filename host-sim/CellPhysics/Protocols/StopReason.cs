namespace InvertedAnodeBms.CellPhysics.Protocols;

/// <summary>Why a segment of a protocol ended.</summary>
public enum StopReason
{
    /// <summary>Its time was over.</summary>
    Time,

    /// <summary>Its charge had passed.</summary>
    Charge,

    /// <summary>The voltage reached its upper or lower limit.</summary>
    Voltage,

    /// <summary>The current fell to its limit at constant voltage.</summary>
    Current,

    /// <summary>The electrolyte ran out of salt.</summary>
    Depletion,
}
