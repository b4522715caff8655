using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Cli.Faults.Ordinary;

/// <summary>Notes every diagnosis that takes something away, and asks the truth whether there was a cause.</summary>
public sealed class TripWatch
{
    // A reading may differ from the truth by what the boards state, and the truth moves within a tick.
    private const double VoltsTolerance = 0.03;
    private const double CelsiusTolerance = 1.5;

    private readonly LivePack _pack;
    private readonly long _takingMask;
    private long _before;

    /// <summary>Watches a pack.</summary>
    public TripWatch(LivePack pack)
    {
        _pack = pack;
        _takingMask = TakingMask();
        _before = Taken();
    }

    /// <summary>Diagnoses whose reaction takes a permission away, bit n for diagnosis n.</summary>
    public static long TakingMask()
    {
        return DiagnosisTable.Create(LfpLithiumPouch36.Create())
            .Where(row => row.Reaction != Core.Protection.Reaction.None)
            .Aggregate(0L, (mask, row) => mask | (1L << (int)row.Id));
    }

    /// <summary>Looks at one tick.</summary>
    /// <returns>Diagnoses that are new, bit n for diagnosis n; mostly 0.</returns>
    public long Follow()
    {
        long taken = Taken();
        long fresh = taken & ~_before;
        _before = taken;
        return fresh;
    }

    /// <summary>The truth explains the diagnosis: protection did its ordinary work.</summary>
    public bool IsTrue(DiagnosisId id)
    {
        CellNode[] cells = _pack.Plant.Cells;
        return id switch
        {
            DiagnosisId.CellUnderVoltageWarning => cells.Any(cell => cell.CellVolts < SafetyBounds.LowVolts + VoltsTolerance),
            DiagnosisId.ChargeUnderTemperature => cells.Any(cell => cell.Celsius < SafetyBounds.ColdestCharge + CelsiusTolerance),
            DiagnosisId.ChargeOverTemperature => cells.Any(cell => cell.Celsius > SafetyBounds.HottestCharge - CelsiusTolerance),
            _ => false,
        };
    }

    private long Taken()
    {
        Permissions permissions = _pack.Permissions;
        return (permissions.ActiveMask & _takingMask) | permissions.LatchedMask;
    }
}
