namespace InvertedAnodeBms.Cli.Faults;

/// <summary>What the pack is doing when something fails.</summary>
public enum PackState
{
    /// <summary>The program has just begun: nothing is permitted yet, a charger or a load waits.</summary>
    Boot,

    /// <summary>Nothing is plugged in, the load is off, half full.</summary>
    Idle,

    /// <summary>Pre-charge of cells at 2.3 V.</summary>
    Precharge,

    /// <summary>Charge at constant current, half full.</summary>
    ChargeCc,

    /// <summary>Charge at constant voltage, nearly full.</summary>
    ChargeCv,

    /// <summary>Full, still in the dock.</summary>
    Full,

    /// <summary>The load is on, half full.</summary>
    Discharge,

    /// <summary>In the dock, but charging rests after an alarm of the short detectors.</summary>
    Resting,

    /// <summary>A critical fault has latched; its cause has gone.</summary>
    Latched,
}
