using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Persistence;

/// <summary>Alarms that no person has looked at are alarms after a reboot.</summary>
[TestClass]
public sealed class LockedAlarmTests
{
    private const int RestMilliseconds = 30 * 60 * 1_000;

    [DataRow(2, false)]
    [DataRow(3, true)]
    [TestMethod]
    public void TheThirdAlarmLatchesWhicheverBootTheOthersWereIn(int alarms, bool latched)
    {
        LockRecord record = new LockRecord();
        record.Alarms[0] = alarms;
        PackRig rig = Boot(record);
        rig.Run(5_000);

        Assert.AreEqual(latched, (rig.Controller.Permissions.LatchedMask & (1L << (int)DiagnosisId.SoftShort)) != 0);
        Assert.AreEqual(alarms, rig.Controller.Detection.Cells[0].Alarms);
    }

    [TestMethod]
    public void AlarmsAreStoredAgainAsTheyWere()
    {
        LockRecord record = new LockRecord();
        record.Alarms[0] = 2;
        PackRig rig = Boot(record);
        rig.Run(5_000);
        PackRig after = new PackRig(Configurations.Pack(1, 1), rig.Store);

        Assert.AreEqual(2, after.Controller.Detection.Cells[0].Alarms);
    }

    [TestMethod]
    public void TheRestAfterAnAlarmBeginsAnewWithABoot()
    {
        PackRig rig = Boot(new LockRecord { AfterAlarm = true });
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(RestMilliseconds - 1_000);
        Assert.AreEqual((int)CurrentReason.AlarmRest, (int)rig.Controller.Decision.Reason);
        Assert.IsFalse(rig.Actuators.ChargeGateOn);
        rig.Run(4_000);

        Assert.IsTrue(rig.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void WithoutAnAlarmNothingRests()
    {
        PackRig rig = Boot(new LockRecord());
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(4_000);

        Assert.IsTrue(rig.Actuators.ChargeGateOn);
    }

    private static PackRig Boot(LockRecord record)
    {
        FakeStore store = new FakeStore();
        RecordBuffer buffer = new RecordBuffer();
        RecordSlots slots = new RecordSlots(store, buffer);
        slots.Begin();
        record.Write(buffer);
        Assert.IsTrue(slots.Commit());
        return new PackRig(Configurations.Pack(1, 1), store);
    }
}
