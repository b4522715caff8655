using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Esp32.Storage;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Faults;

/// <summary>Brings a pack into a state by what a person does and by where its charge begins.</summary>
public static class PackPreparation
{
    /// <summary>Current of every load, in A.</summary>
    public const double LoadAmperes = 0.006;

    private const double LongestSeconds = 240;
    private const double SettleSeconds = 4;
    private const double LatchAmperes = 0.1;

    // Its charger ends a charge by its own voltage, and pushes nothing below 5 mA.
    private const string WithChargerChip = "esp32-c3-wearable-1s";

    /// <summary>Charge of the cells at the start, in percent.</summary>
    /// <param name="state">Where the pack is to be brought.</param>
    /// <param name="board">Name of the board design.</param>
    public static double ChargePercent(PackState state, string board)
    {
        return state switch
        {
            PackState.Precharge => -1.05,
            PackState.ChargeCv => board == WithChargerChip ? 99.1 : 99.75,
            PackState.Full => board == WithChargerChip ? 99.99 : 99.9,
            _ => 50,
        };
    }

    /// <summary>Brings the pack there.</summary>
    /// <param name="pack">A pack that has just been booted.</param>
    /// <param name="state">Where to.</param>
    /// <param name="seed">An odd one has the load on where there is a choice.</param>
    /// <param name="tick">Lets a tick pass.</param>
    /// <exception cref="InvalidOperationException">It does not come there.</exception>
    public static void Bring(LivePack pack, PackState state, long seed, Action tick)
    {
        Wait(pack, SettleSeconds, tick);
        Act(pack, state, seed, tick);
        double end = pack.Seconds + LongestSeconds;

        while (!Reached(pack, state))
        {
            if (pack.Seconds > end)
            {
                throw new InvalidOperationException(
                    $"no {PackStates.NameOf(state)} after {LongestSeconds} s, "
                    + $"but {Words.Of(pack.Decision.State)} ({Words.Of(pack.Decision.Reason)})");
            }

            tick();
        }
    }

    /// <summary>Lets time pass.</summary>
    public static void Wait(LivePack pack, double seconds, Action tick)
    {
        double end = pack.Seconds + seconds - 1e-6;

        while (pack.Seconds < end && pack.Loop.Failure is null)
        {
            tick();
        }
    }

    private static void Act(LivePack pack, PackState state, long seed, Action tick)
    {
        switch (state)
        {
            case PackState.Boot:
                pack.Dock(seed % 2 == 0);
                pack.Load(seed % 2 == 0 ? null : LoadAmperes);
                pack.Loop.Reboot();
                break;
            case PackState.Idle:
                break;
            case PackState.Discharge:
                pack.Load(LoadAmperes);
                Wait(pack, SettleSeconds, tick);
                break;
            case PackState.Resting:
                StoreAlarm();
                pack.Loop.Reboot();
                pack.Dock(true);
                break;
            case PackState.Latched:
                pack.Load(LatchAmperes);
                Wait(pack, 2, tick);
                pack.Load(null);
                Wait(pack, SettleSeconds, tick);
                pack.Dock(true);
                break;
            default:
                pack.Dock(true);
                break;
        }
    }

    private static bool Reached(LivePack pack, PackState state)
    {
        Decision decision = pack.Decision;
        return state switch
        {
            PackState.Precharge => decision.State == BmsState.Precharge && (decision.ChargeMicroamps >= 1_700 || pack.Plant.Charger.Regulates),
            PackState.ChargeCc => decision.State == BmsState.Charge && decision.ChargeMicroamps >= 7_000,
            PackState.ChargeCv => decision.State == BmsState.Charge && (Tapers(decision) || TapersByItself(pack.Plant)),
            PackState.Full => decision.State == BmsState.Full,
            PackState.Discharge => decision.State == BmsState.Discharge && pack.Plant.DischargeGateConducts,
            PackState.Resting => decision.Reason == CurrentReason.AlarmRest,
            PackState.Latched => decision.State == BmsState.Fault,
            _ => true,
        };
    }

    private static bool Tapers(Decision decision)
    {
        return decision is { Reason: CurrentReason.CellVoltage, ChargeMicroamps: < 7_000 and >= 2_500 };
    }

    private static bool TapersByItself(PackPlant plant)
    {
        return plant.Charger.Regulates && plant.Cells[0].Volts > plant.Charger.MostVolts - 0.002 && plant.Amperes is < 0.006 and >= 0.0025;
    }

    // As a former boot left it: an alarm was followed by a reboot, so its rest begins anew.
    private static void StoreAlarm()
    {
        RecordBuffer buffer = new();
        RecordSlots slots = new(new FlashRecordStore(), buffer);
        LockRecord record = new();

        if (slots.Load())
        {
            record.Read(buffer);
        }

        record.AfterAlarm = true;
        slots.Begin();
        record.Write(buffer);

        if (!slots.Commit())
        {
            throw new InvalidOperationException("the record of an alarm could not be stored");
        }
    }
}
