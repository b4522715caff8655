using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Fits the faults of the I2C bus.</summary>
internal static class BusFaults
{
    /// <summary>Fits them.</summary>
    public static void Fit(FaultBench faults, VirtualI2cBus bus)
    {
        faults.Fit(FaultKind.BusStuck, 0, fault => Fail(I2cBusFault.Stuck, fault));
        faults.Fit(FaultKind.BusError, 0, fault => Fail(I2cBusFault.DriverError, fault));

        // The two exclude each other: the later one counts, and the end of the earlier one does not end it.
        void Fail(I2cBusFault way, double? fault) => bus.Fault = fault is not null ? way : bus.Fault == way ? I2cBusFault.None : bus.Fault;
    }
}
