using InvertedAnodeBms.Plant.Nodes;

namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Fits the faults of the analog inputs that every board has in some form.</summary>
internal static class InputFaults
{
    private const double Milli = 1e-3;
    private const double Percent = 0.01;

    /// <summary>Sense wire at the top of a cell.</summary>
    /// <param name="faults">The bench.</param>
    /// <param name="index">Which cell, from 0.</param>
    /// <param name="input">Its input, in volts at the wire.</param>
    public static void FitCell(FaultBench faults, int index, FaultyInput input)
    {
        faults.Fit(FaultKind.CellWireOpen, index, fault => input.Open = fault is not null);
        faults.Fit(FaultKind.CellReadingStuck, index, fault => input.Stuck = fault is not null);
        faults.Fit(FaultKind.CellReadingOffset, index, millivolts => input.OffsetVolts = millivolts * Milli ?? 0);
        faults.Fit(FaultKind.CellReadingNoise, index, millivolts => input.NoiseVolts = millivolts * Milli ?? 0);
    }

    /// <summary>Thermistor.</summary>
    public static void FitThermistor(FaultBench faults, int index, ThermistorNode node, FaultyInput input)
    {
        faults.Fit(FaultKind.TemperatureOpen, index, fault => input.Open = fault is not null);
        faults.Fit(FaultKind.TemperatureShort, index, fault => input.Shorted = fault is not null);
        faults.Fit(FaultKind.TemperatureStuck, index, fault => input.Stuck = fault is not null);
        faults.Fit(FaultKind.TemperatureOffset, index, celsius => node.OffsetCelsius = celsius ?? 0);
    }

    /// <summary>The input that measures the current, and the shunt itself, which other inputs may share.</summary>
    public static void FitCurrent(FaultBench faults, FaultyInput input, params ShuntInput[] shunt)
    {
        faults.Fit(FaultKind.CurrentOpen, 0, fault => input.Open = fault is not null);
        faults.Fit(FaultKind.CurrentStuck, 0, fault => input.Stuck = fault is not null);
        faults.Fit(FaultKind.CurrentOffset, 0, milliamps => input.OffsetVolts = milliamps * Milli * shunt[0].BuiltOhms ?? 0);
        faults.Fit(FaultKind.CurrentGain, 0, percent => Array.ForEach(shunt, part => part.Error = percent * Percent ?? 0));
    }

    /// <summary>Reference and supply, with what hangs on them: the heartbeat pump on both, the charger's PWM on the supply.</summary>
    public static void FitSupplies(PackPlant plant, ReferenceNode reference, SupplyRail supply)
    {
        plant.Faults.Fit(FaultKind.AdcReferenceOff, 0, percent => plant.Pump.ReferenceError = reference.Error = percent * Percent ?? 0);
        plant.Faults.Fit(FaultKind.SupplyOff, 0, percent =>
            plant.Pump.SupplyError = plant.Charger.SupplyError = supply.Error = percent * Percent ?? 0);
    }
}
