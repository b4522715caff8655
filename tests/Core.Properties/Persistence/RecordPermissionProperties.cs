using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Persistence;

/// <summary>A record can slow a charge or stop it, and end a formation; nothing else that it says lets more flow than knowing nothing.</summary>
[TestClass]
public sealed class RecordPermissionProperties
{
    [TestMethod]
    public void NoPlausibleRecordLetsMoreFlowThanNone()
    {
        Property.Holds(95, 120, Property.Number(0, int.MaxValue), seed =>
        {
            Random random = new Random(seed);
            PackRig knowing = new PackRig(Configurations.Pack(1, 1), Plausible(random));
            PackRig unknowing = new PackRig(Configurations.Pack(1, 1));
            ChargeMode mode = (ChargeMode)random.Next(2);
            int deciCelsius = random.Next(60, 440);
            knowing.Controller.SetMode(mode);
            unknowing.Controller.SetMode(mode);
            knowing.FrontEnd.SetTemperatures(deciCelsius);
            unknowing.FrontEnd.SetTemperatures(deciCelsius);
            knowing.FrontEnd.ResistanceMilliohms = 2_000;
            unknowing.FrontEnd.ResistanceMilliohms = 2_000;
            knowing.FrontEnd.ChargerPresent = true;
            unknowing.FrontEnd.ChargerPresent = true;

            bool probing = false;

            for (int i = 0; i < 1_800; i++)
            {
                knowing.FrontEnd.PackMicroamps = knowing.Controller.Decision.ChargeMicroamps;
                unknowing.FrontEnd.PackMicroamps = unknowing.Controller.Decision.ChargeMicroamps;
                knowing.Tick(100);
                unknowing.Tick(100);

                // The pauses that ask the voltages come with the charge, not with what is known: at another moment in each.
                Decision other = unknowing.Controller.Decision;
                probing = other.Reason == CurrentReason.Probe || (probing && other.Reason == CurrentReason.Slew);

                if (!probing && knowing.Controller.Decision.ChargeMicroamps > other.ChargeMicroamps)
                {
                    return false;
                }
            }

            // The record was read.
            return knowing.Controller.Estimates.Health[0].CapacityNanocoulombs > 0;
        });
    }

    /// <summary>Every field in its range, near both ends as often as between.</summary>
    private static FakeStore Plausible(Random random)
    {
        const long Capacity = 129_600_000_000L;
        FakeStore store = new FakeStore();
        RecordBuffer buffer = new RecordBuffer();
        RecordSlots slots = new RecordSlots(store, buffer, (int)CellDesignId.LfpLithiumPouch36, 1, true);
        slots.Begin();
        new PackIdentity(Configurations.BoardId, 0, Capacity).Write(buffer);
        buffer.WriteInt64(Between(random, 0, long.MaxValue));
        buffer.WriteInt64(Between(random, 0, long.MaxValue));

        for (int counter = 0; counter < LifeCounters.Bytes / 4; counter++)
        {
            buffer.WriteInt32((int)Between(random, 0, int.MaxValue));
        }

        buffer.WriteInt32((int)Between(random, 0, 6_000_000));
        buffer.WriteInt32((int)Between(random, 0, 6_000_000));
        buffer.WriteInt32((int)Between(random, 0, 6_000_000));
        buffer.WriteInt64(Between(random, Capacity / 2, Capacity / 10 * 13));
        buffer.WriteInt64(Between(random, 1, Capacity / 20));
        buffer.WriteInt32((int)Between(random, -100_000_000, 100_000_000));
        buffer.WriteInt32((int)Between(random, 1, 100_000_000));
        buffer.WriteInt32((int)Between(random, 1, 1_100_000));
        buffer.WriteInt32((int)Between(random, 0, 1_000_000));
        buffer.WriteInt64(Between(random, 0, 3_000_000_000_000L));
        buffer.WriteInt64(Between(random, 0, 20 * Capacity));

        for (int face = 0; face < 3; face++)
        {
            buffer.WriteInt64(Between(random, 0, 20 * Capacity));
            buffer.WriteInt64(Between(random, 0, 20 * Capacity));
            buffer.WriteInt32((int)Between(random, 1, 1_000_000_000));
            buffer.WriteInt32((int)Between(random, 1_000, 100_000_000));
        }

        slots.Commit();
        return store;
    }

    private static long Between(Random random, long lowest, long highest)
    {
        return random.Next(4) switch
        {
            0 => lowest,
            1 => highest,
            _ => random.NextInt64(lowest, highest),
        };
    }
}
