using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli;

/// <summary>The firmware sends numbers; the words for them are here.</summary>
public static class Words
{
    /// <summary>Name of a state.</summary>
    public static string Of(BmsState state)
    {
        return state switch
        {
            BmsState.SelfTest => "self-test",
            BmsState.Standby => "standby",
            BmsState.Precharge => "pre-charge",
            BmsState.Charge => "charge",
            BmsState.Full => "full",
            BmsState.Discharge => "discharge",
            BmsState.Fault => "fault (latched)",
            _ => $"unknown state {(int)state}",
        };
    }

    /// <summary>Why the charge current is what it is.</summary>
    public static string Of(CurrentReason reason)
    {
        return reason switch
        {
            CurrentReason.NotCharging => "not charging",
            CurrentReason.NotPermitted => "not permitted",
            CurrentReason.RateCap => "constant current (rate cap)",
            CurrentReason.PrechargeCap => "pre-charge",
            CurrentReason.CellVoltage => "constant voltage",
            CurrentReason.Temperature => "temperature derating",
            CurrentReason.ChargerCapability => "charger at its limit",
            CurrentReason.Slew => "ramping up",
            CurrentReason.SandHorizon => "salt depletion (Sand horizon)",
            CurrentReason.NucleationMargin => "margin to nucleation on top",
            CurrentReason.Risk => "risk taper",
            CurrentReason.Suspicion => "short suspected",
            CurrentReason.AlarmRest => "stopped after an alarm",
            CurrentReason.AfterAlarm => "gentle after an alarm",
            CurrentReason.Formation => "formation",
            CurrentReason.WaitForWakeUp => "waiting for the wake-up time",
            CurrentReason.DepletionRest => "rest for the salt",
            CurrentReason.Probe => "pause to see the voltages answer",
            _ => $"unknown reason {(int)reason}",
        };
    }

    /// <summary>Name of a diagnosis.</summary>
    public static string Of(DiagnosisId id)
    {
        return id switch
        {
            DiagnosisId.CellOverVoltageWarning => "cell over-voltage, warning",
            DiagnosisId.CellOverVoltageCritical => "cell over-voltage, critical (OVP)",
            DiagnosisId.CellUnderVoltageWarning => "cell under-voltage, warning",
            DiagnosisId.CellUnderVoltageCritical => "cell under-voltage, critical (UVP)",
            DiagnosisId.ChargeOverCurrentWarning => "charge over-current, warning",
            DiagnosisId.ChargeOverCurrentCritical => "charge over-current, critical",
            DiagnosisId.DischargeOverCurrentWarning => "discharge over-current, warning",
            DiagnosisId.DischargeOverCurrentCritical => "discharge over-current, critical",
            DiagnosisId.ChargeOverTemperature => "too hot to charge",
            DiagnosisId.ChargeUnderTemperature => "too cold to charge",
            DiagnosisId.DischargeOverTemperature => "too hot to discharge",
            DiagnosisId.DischargeUnderTemperature => "too cold to discharge",
            DiagnosisId.OverTemperatureCritical => "over-temperature, critical",
            DiagnosisId.SensorFault => "a required signal is not good",
            DiagnosisId.PrechargeTimeout => "pre-charge took too long",
            DiagnosisId.ChargeTimeout => "charge took too long",
            DiagnosisId.OverCharge => "more charge went in than fits",
            DiagnosisId.SelfTestFailed => "self-test failed",
            DiagnosisId.ClockFault => "clock stood still, ran backwards or jumped",
            DiagnosisId.SoftShort => "soft short in a cell: no more charging",
            DiagnosisId.HardShort => "hard short in a cell",
            DiagnosisId.CellImbalance => "cells differ in charge for certain",
            DiagnosisId.ChargeGateStuckOn => "charge gate does not open: current flows in against the command",
            DiagnosisId.DischargeGateStuckOn => "discharge gate does not open: current flows out against the command",
            DiagnosisId.ChargerNotFollowing => "charger gives more than it was told",
            DiagnosisId.ChargerWeak => "charger gives less than half of what it was told",
            DiagnosisId.CurrentSensorDisagrees => "current reads nothing while the voltage climbs",
            DiagnosisId.ChargeCountDisagrees => "voltage contradicts the counted charge",
            DiagnosisId.TemperatureSpread => "temperature sensors differ too much",
            DiagnosisId.TemperatureRise => "temperature rises too fast",
            DiagnosisId.SensorNoData => "a signal has had no sample yet",
            DiagnosisId.SensorStale => "a signal is stale",
            DiagnosisId.SensorOpen => "a sensor is open",
            DiagnosisId.SensorShorted => "a sensor is shorted",
            DiagnosisId.SensorOutOfRange => "a signal is out of range",
            DiagnosisId.SensorStuck => "a signal is stuck",
            DiagnosisId.ReferenceFault => "the reference of the converter is not plausible",
            DiagnosisId.RepeatedTrips => "three times within a minute a current that the pack cannot carry",
            DiagnosisId.RecordsLost => "stored records are lost: a latch may have been forgotten",
            DiagnosisId.RecordWriteFailing => "the storage refuses writes",
            DiagnosisId.RepeatedReboots => "rebooted while charging three times in a row",
            DiagnosisId.TickOverrun => "a tick took longer than allowed",
            DiagnosisId.PresenceButtonStuck => "the presence button is stuck",
            DiagnosisId.ConfigurationOutOfBounds => "the configuration leaves the bounds of the cell",
            DiagnosisId.ChargerDraws => "the charger takes from the pack instead of giving",
            DiagnosisId.ChargeNotKept => "a full cell does not keep its charge",
            DiagnosisId.Stopped => "stopped by a host",
            DiagnosisId.SettingsRefused => "stored settings refused: the board's own hold",
            DiagnosisId.RepeatedShortBoots => "rebooted within a minute six times in a row",
            DiagnosisId.NotCalibrated => "the board is not calibrated",
            DiagnosisId.VoltageFrozen => "a cell voltage stands still although the current falls",
            _ => $"unknown diagnosis {(int)id}",
        };
    }

    /// <summary>The cells of a pack: design and age, once when all are alike.</summary>
    public static string Of(IReadOnlyList<ScenarioCell> cells)
    {
        List<string> names = [.. cells.Select(cell => cell.Design + (cell.AgedCycles > 0 ? $" after {cell.AgedCycles} cycles" : string.Empty))];
        return names.Distinct().Count() == 1
            ? $"{(cells.Count == 1 ? "one" : $"{cells.Count} x")} {names[0]}"
            : string.Join(", ", names.Select((name, i) => $"cell {i + 1} {name}"));
    }

    /// <summary>Name of a quality.</summary>
    public static string Of(SignalQuality quality)
    {
        return quality switch
        {
            SignalQuality.NoDataYet => "no data yet",
            SignalQuality.Good => "good",
            SignalQuality.Stale => "stale",
            SignalQuality.Open => "open",
            SignalQuality.Shorted => "shorted",
            SignalQuality.OutOfRange => "out of range",
            SignalQuality.Stuck => "stuck",
            _ => $"unknown quality {(int)quality}",
        };
    }

    /// <summary>Name of a level of suspicion of a soft short.</summary>
    public static string OfLevel(int level)
    {
        return level switch
        {
            0 => "no suspicion",
            1 => "suspicion (level 1)",
            2 => "alarm (level 2)",
            _ => $"unknown level {level}",
        };
    }

    /// <summary>What a detector of soft shorts looks at.</summary>
    public static string Of(DetectorId id)
    {
        return id switch
        {
            DetectorId.Dip => "dips, sample by sample",
            DetectorId.SlowDip => "dips over a second",
            DetectorId.CumulativeSum => "small dips added up",
            DetectorId.Variance => "fluctuation",
            DetectorId.ResistanceDrop => "resistance fell",
            DetectorId.ChargeExcess => "charge missing",
            DetectorId.RestSag => "voltage sags at rest",
            DetectorId.MedianDeviation => "leaves its neighbours",
            _ => $"unknown detector {(int)id}",
        };
    }

    /// <summary>Name of a kind of record.</summary>
    public static string Of(RecordKind kind)
    {
        return kind switch
        {
            RecordKind.Lock => "the lock",
            RecordKind.Event => "the events",
            RecordKind.Learned => "what was learned",
            RecordKind.Configuration => "the configuration",
            RecordKind.Calibration => "the calibration",
            _ => $"unknown kind {(int)kind}",
        };
    }

    /// <summary>What the slots of a kind of record held at boot.</summary>
    public static string Of(RecordFinding finding)
    {
        return finding switch
        {
            RecordFinding.Nothing => "nothing there",
            RecordFinding.Read => "read",
            RecordFinding.Lost => "there, and not readable",
            RecordFinding.OtherPack => "of another pack",
            RecordFinding.OutOfBounds => "outside the bounds of the board",
            RecordFinding.Newer => "of a later firmware",
            _ => $"unknown finding {(int)finding}",
        };
    }

    /// <summary>Sentence for an event.</summary>
    public static string Of(EventMessage message)
    {
        return message.Kind switch
        {
            EventKind.StateChanged => $"{Of((BmsState)message.Subject)} -> {Of((BmsState)message.Value)}",
            EventKind.DiagnosisRaised => $"raised: {Of((DiagnosisId)message.Subject)}",
            EventKind.DiagnosisEnded => $"ended: {Of((DiagnosisId)message.Subject)}",
            EventKind.DiagnosisLatched => $"latched: {Of((DiagnosisId)message.Subject)}",
            EventKind.FaultsCleared => "latched faults cleared by a person at the device",
            EventKind.CellQualityChanged => $"voltage of cell {message.Subject + 1} is {Of((SignalQuality)message.Value)}",
            EventKind.PackQualityChanged => $"pack current is {Of((SignalQuality)message.Value)}",
            EventKind.TemperatureQualityChanged => $"temperature {message.Subject + 1} is {Of((SignalQuality)message.Value)}",
            EventKind.ShortLevelChanged => $"soft short in cell {message.Subject + 1}: {OfLevel(message.Value)}",
            EventKind.Booted => $"booted, for the {message.Value}. time",
            EventKind.RebootedWhileCharging => $"rebooted while charging, {message.Value} in a row",
            EventKind.RecordsRefused => $"stored records of {Of((RecordKind)message.Subject)} not taken over: {Of((RecordFinding)message.Value)}",
            EventKind.CommandDone => $"command done: {(CommandId)message.Subject}",
            _ => $"unknown event {(int)message.Kind}",
        };
    }
}
