using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Cli.Serve.Feed;

/// <summary>What is so now, beside the measurements. Written by the source inside the feed's gate.</summary>
public sealed class LiveNow
{
    /// <summary>State in words.</summary>
    public string State { get; set; } = "waiting";

    /// <summary>State as a number of the firmware; null while none was told.</summary>
    public BmsState? Code { get; set; }

    /// <summary>Why.</summary>
    public string Why { get; set; } = "nothing was told yet";

    /// <summary>A warning above everything: the plug is out, the simulation is over; empty for none.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>A host has stopped the pack.</summary>
    public bool Stopped { get; set; }

    /// <summary>The charge gate is commanded on; null when that is not known.</summary>
    public bool? ChargeGate { get; set; }

    /// <summary>The discharge gate is commanded on.</summary>
    public bool? DischargeGate { get; set; }

    /// <summary>The charge gate conducts; null when nobody measures it.</summary>
    public bool? ChargeConducts { get; set; }

    /// <summary>The discharge gate conducts.</summary>
    public bool? DischargeConducts { get; set; }

    /// <summary>Charging is permitted.</summary>
    public bool? ChargePermitted { get; set; }

    /// <summary>Discharging is permitted.</summary>
    public bool? DischargePermitted { get; set; }

    /// <summary>The charger input carries a voltage.</summary>
    public bool? Charger { get; set; }

    /// <summary>The load asks for energy.</summary>
    public bool? Load { get; set; }

    /// <summary>Time of the last heartbeat in s, as <see cref="RowLayout.Time"/>; NaN before the first.</summary>
    public double HeartbeatSeconds { get; set; } = double.NaN;

    /// <summary>Time between the last two samples, in ms by the device's clock; NaN when that is not known.</summary>
    public double LoopMilliseconds { get; set; } = double.NaN;

    /// <summary>Longest such time of the last minute or two.</summary>
    public double LongestLoopMilliseconds { get; set; } = double.NaN;

    /// <summary>Frames lost or damaged.</summary>
    public long Lost { get; set; }

    /// <summary>Samples that are missing by their numbers.</summary>
    public long Missing { get; set; }

    /// <summary>Quality of each value of a row, in words; that of the time and of what is allowed are not used.</summary>
    public string[] Quality { get; set; } = [];

    /// <summary>State of charge of each cell in percent.</summary>
    public double[] ChargePercent { get; set; } = [];

    /// <summary>Largest error of it in percent.</summary>
    public double[] ChargeErrorPercent { get; set; } = [];

    /// <summary>What is stored and counted, in words; empty when it was not told.</summary>
    public string Storage { get; set; } = string.Empty;
}
