using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Charging;

/// <summary>What a state may look at: references to the results of the earlier stages, what a person asks for, and the time.</summary>
public sealed class ChargeRequests
{
    /// <summary>Cell design.</summary>
    public readonly CellDesign Design;

    /// <summary>Conditioned signals.</summary>
    public readonly Measurements Measurements;

    /// <summary>What protection permits.</summary>
    public readonly Permissions Permissions;

    /// <summary>The charger input carries a voltage.</summary>
    public bool ChargerPresent;

    /// <summary>The load asks for energy.</summary>
    public bool LoadRequested;

    /// <summary>Time since the previous tick, in milliseconds.</summary>
    public int ElapsedMilliseconds;

    /// <summary>How fast a person wants the pack charged.</summary>
    public ChargeMode Mode;

    /// <summary>The cells came new and not formed by their maker.</summary>
    public bool NewCells;

    /// <summary>Time until the pack is wanted full, in milliseconds; 0 when none is known.</summary>
    public long UntilUseMilliseconds;

    /// <summary>The cells reached the discharge cut-off and have not been charged since.</summary>
    public bool Exhausted;

    /// <summary>The pack was charged to the end and nothing worth topping up has been taken out since.</summary>
    public bool Charged;

    /// <summary>Binds the results that the states look at.</summary>
    public ChargeRequests(CellDesign design, Measurements measurements, Permissions permissions)
    {
        Design = design;
        Measurements = measurements;
        Permissions = permissions;
    }

    /// <summary>Takes the inputs of one tick.</summary>
    public void Follow(RawReadings readings, int elapsedMilliseconds)
    {
        ChargerPresent = readings.ChargerPresent;
        LoadRequested = readings.LoadRequested;
        ElapsedMilliseconds = elapsedMilliseconds;
        UntilUseMilliseconds = UntilUseMilliseconds > elapsedMilliseconds ? UntilUseMilliseconds - elapsedMilliseconds : 0;
    }
}
