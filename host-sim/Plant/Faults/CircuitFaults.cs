using InvertedAnodeBms.Plant.Circuits;

namespace InvertedAnodeBms.Plant.Faults;

/// <summary>Fits the faults of gates, charger, load, button and surroundings: every board has these parts.</summary>
internal static class CircuitFaults
{
    private const double Milli = 1e-3;
    private const double LithiumIonVolts = 4.2;

    /// <summary>Fits them.</summary>
    public static void Fit(PackPlant plant, GateCircuit chargeGate, GateCircuit dischargeGate)
    {
        FaultBench faults = plant.Faults;
        FitGate(faults, FaultKind.ChargeGateStuckOn, FaultKind.ChargeGateStuckOff, chargeGate);
        FitGate(faults, FaultKind.DischargeGateStuckOn, FaultKind.DischargeGateStuckOff, dischargeGate);
        faults.Fit(FaultKind.ChargePinStuckOn, 0, fault => chargeGate.PinStuck = fault is not null);
        faults.Fit(FaultKind.DischargePinStuckOn, 0, fault => dischargeGate.PinStuck = fault is not null);
        faults.Fit(FaultKind.HeartbeatHoldLong, 0, seconds => plant.Pump.WrongSeconds = seconds);
        faults.Fit(FaultKind.ChargerIgnoresCurrent, 0, milliamps => plant.Charger.StubbornAmperes = milliamps * Milli);
        faults.Fit(FaultKind.ChargerWatchdog4V2, 0, milliamps => plant.Charger.Watchdog =
            milliamps is double pushed ? new WatchdogReset(pushed * Milli, LithiumIonVolts * plant.Cells.Length) : null);
        faults.Fit(FaultKind.ChargerAbsentButPresentPin, 0, fault => plant.Charger.PresentPinStuck = fault is not null);
        faults.Fit(FaultKind.ChargerReversed, 0, milliamps => plant.Charger.ReverseAmperes = milliamps * Milli);
        faults.Fit(FaultKind.ButtonStuck, 0, fault => plant.Button.Stuck = fault is not null);
        faults.Fit(FaultKind.LoadShort, 0, ohms => plant.Load.ShortOhms = ohms ?? double.PositiveInfinity);
        faults.Fit(FaultKind.LoadTooHeavy, 0, milliamps => plant.Load.HeavyAmperes = milliamps * Milli);
        faults.Fit(FaultKind.Ambient, 0, celsius => plant.AmbientFault = celsius);
    }

    private static void FitGate(FaultBench faults, FaultKind on, FaultKind off, GateCircuit gate)
    {
        faults.Fit(on, 0, fault => Stick(true, fault));
        faults.Fit(off, 0, fault => Stick(false, fault));

        // The two exclude each other: the later one counts, and the end of the earlier one does not end it.
        void Stick(bool conducts, double? fault) => gate.Stuck = fault is not null ? conducts : gate.Stuck == conducts ? null : gate.Stuck;
    }
}
