using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Deposition;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Persistence;

/// <summary>Whatever a record holds, a pack starts, and believes nothing that no cell can be.</summary>
[TestClass]
public sealed class RecordFuzzProperties
{
    [TestMethod]
    public void AnyBytesInAWholeRecordLeaveAPackThatStartsAndStaysFinite()
    {
        Property.Holds(91, 500, Property.Numbers(0, int.MaxValue), seeds => Starts(Sealed(seeds), 20));
    }

    [TestMethod]
    public void AnyBytesInTheSlotsAreNoRecord()
    {
        Property.Holds(92, 500, Property.Numbers(0, int.MaxValue), seeds =>
        {
            FakeStore store = new FakeStore();
            byte[] bytes = new byte[RecordFormat.MaximumBytes];
            Random random = new Random(seeds.Length == 0 ? 0 : seeds[0]);
            random.NextBytes(bytes);
            store.Write(0, bytes, random.Next(bytes.Length + 1));
            store.Write(1, bytes, random.Next(bytes.Length + 1));
            PackRig rig = new PackRig(Configurations.Pack(1, 1), store);
            rig.Run(200);
            return rig.Controller.Estimates.CellUncertaintyPpm[0] == 500_000 && rig.Controller.Estimates.LifeChargedNanocoulombs == 0;
        });
    }

    /// <summary>A record whose payload is random: small numbers, large ones, and anything.</summary>
    private static FakeStore Sealed(int[] seeds)
    {
        FakeStore store = new FakeStore();
        RecordBuffer buffer = new RecordBuffer();
        RecordSlots slots = new RecordSlots(store, buffer, (int)CellDesignId.LfpLithiumPouch36, 1, true);
        Random random = new Random(seeds.Length == 0 ? 0 : seeds[0]);
        slots.Begin();
        new PackIdentity(Configurations.BoardId, 0, LfpLithiumPouch36.Create().CapacityNanocoulombs).Write(buffer);

        for (int i = 0; i < (RecordFormat.PackBytes - PackIdentity.Bytes + RecordFormat.MaximumCellBytes) / 4; i++)
        {
            buffer.WriteInt32(random.Next(3) == 0 ? random.Next(2_000_000) : random.Next(2) == 0 ? random.Next(100) : (int)random.NextInt64());
        }

        slots.Commit();
        return store;
    }

    private static bool Starts(FakeStore store, int seconds)
    {
        PackRig rig = new PackRig(Configurations.Pack(1, 1), store);
        rig.FrontEnd.PackMicroamps = -20_000;
        rig.Run(seconds * 1_000);
        CellHealth health = rig.Controller.Estimates.Health[0];
        CellDeposition cell = rig.Controller.Deposition.Cells[0];
        bool known = health.FastOhms() >= 0 && health.FastOhms() <= 6 && health.SecondOhms() >= 0 && health.SecondOhms() <= 6
            && Math.Abs(health.LeakMicroamps) <= 100_000 && health.CapacityNanocoulombs >= 0 && health.ApparentEfficiency <= 1.1;
        bool finite = float.IsFinite(cell.OverpotentialVolts) && float.IsFinite(cell.SandFraction) && cell.TopShare >= 0 && cell.TopShare <= 1
            && cell.LiveNanocoulombs >= 0 && cell.DeadNanocoulombs >= 0 && float.IsFinite(cell.DistanceMicrometres);
        return known && finite;
    }
}
