namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>One line of the trace: what the firmware said, and what was true.</summary>
public sealed class TraceRow
{
    /// <summary>Time since the start.</summary>
    public required double Seconds { get; init; }

    /// <summary>State of the firmware.</summary>
    public required int State { get; init; }

    /// <summary>Limiter that set the charge current.</summary>
    public required int Reason { get; init; }

    /// <summary>Pack current as measured, in amperes, positive when charging.</summary>
    public required double MeasuredAmperes { get; init; }

    /// <summary>Charge current as commanded, in amperes.</summary>
    public required double CommandedAmperes { get; init; }

    /// <summary>Pack current as it was.</summary>
    public required double TrueAmperes { get; init; }

    /// <summary>Cell voltages as measured.</summary>
    public required double[] MeasuredVolts { get; init; }

    /// <summary>Cell voltages as they were.</summary>
    public required double[] TrueVolts { get; init; }

    /// <summary>State of charge of each cell as estimated, 0 to 1.</summary>
    public required double[] EstimatedCharge { get; init; }

    /// <summary>Largest error the firmware admits, 0 to 1.</summary>
    public required double[] Uncertainty { get; init; }

    /// <summary>State of charge of each cell as it was, 0 to 1.</summary>
    public required double[] TrueCharge { get; init; }

    /// <summary>Temperatures as measured, in degC.</summary>
    public required double[] MeasuredCelsius { get; init; }

    /// <summary>Temperatures as they were, in degC.</summary>
    public required double[] TrueCelsius { get; init; }

    /// <summary>The firmware's evidence of a soft short in each cell, 0 to 1.</summary>
    public required double[] ShortEvidence { get; init; }

    /// <summary>Its level for each cell: 0 nothing, 1 suspicion, 2 alarm.</summary>
    public required int[] ShortLevel { get; init; }

    /// <summary>Largest deviation of each true voltage since the row before, behind the high-pass of <see cref="VoltageNoise"/>.</summary>
    public required double[] HighPassVolts { get; init; }

    /// <summary>The lithium of each cell as it was; null for a cell without lithium in its model.</summary>
    public required LithiumState?[] Lithium { get; init; }
}
