using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Fits the faults of the chip: flash, clock, speed, serial line.</summary>
internal static class ChipFaults
{
    private const double Milli = 1000;
    private const int TelemetryUart = 1;

    /// <summary>Fits them.</summary>
    public static void Fit(FaultBench faults, VirtualChip chip)
    {
        faults.Fit(FaultKind.StorageDead, 0, fault => chip.Flash.Dead = fault is not null);
        faults.Fit(FaultKind.StorageReadOnly, 0, fault => chip.Flash.ReadOnly = fault is not null);
        faults.Fit(FaultKind.StorageCorrupt, 0, bits => chip.Flash.FlippedBits = (int)(bits ?? 0));
        faults.Fit(FaultKind.StorageSlow, 0, milliseconds => chip.Flash.WriteMicroseconds = Microseconds(milliseconds));
        faults.Fit(FaultKind.ClockJumps, 0, milliseconds => chip.Time.Jump(Microseconds(milliseconds)));
        faults.Fit(FaultKind.ClockBack, 0, milliseconds => chip.Time.Jump(-Microseconds(milliseconds)));
        faults.Fit(FaultKind.ClockStandsStill, 0, fault => chip.Time.StandsStill = fault is not null);
        faults.Fit(FaultKind.TickSlow, 0, milliseconds => chip.StallMicroseconds = Microseconds(milliseconds));
        faults.Fit(FaultKind.SerialBroken, 0, fault => chip.Uarts[TelemetryUart].Broken = fault is not null);
    }

    // Null, the end of a fault, is no time.
    private static long Microseconds(double? milliseconds)
    {
        return (long)((milliseconds ?? 0) * Milli);
    }
}
