using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests;

/// <summary>A pack that stays in the dock after it has been charged, while the current sensor reads a little although nothing flows.</summary>
[TestClass]
public sealed class BmsControllerOffsetTests
{
    private const long OverChargeBit = 1L << (int)DiagnosisId.OverCharge;

    // The offset that the bench board states.
    private const int StatedMicroamps = 100;

    // A controller that allows a tick a minute: a week is 10,080 of them.
    private const int TickMilliseconds = 60_000;

    [DataRow(0)]
    [DataRow(100)]
    [DataRow(-100)]
    [TestMethod]
    public void AWeekInTheDockIsNoOverChargeWhileTheSensorReadsNoMoreThanItsStatedOffset(int microamps)
    {
        PackRig rig = Full();
        rig.FrontEnd.PackMicroamps = microamps;
        Dock(rig, 7 * 24 * 60);

        Assert.AreEqual(0L, rig.Controller.Permissions.LatchedMask);
        Assert.AreEqual((int)BmsState.Full, (int)rig.State());
    }

    // 0.3 mA above the offset, too little to count as charging. This session leaves 1 % of the capacity, which takes 0.3 mA more than an hour, and
    // what the bounds at the upper knee leave open, 2 to 3 % with the tolerance: 1.1 to 1.4 mAh together.
    [TestMethod]
    public void AChargeGateThatLeaksMoreThanTheStatedOffsetIsAnOverCharge()
    {
        PackRig rig = Full();
        rig.FrontEnd.PackMicroamps = StatedMicroamps + 300;
        Dock(rig, 60);
        Assert.AreEqual(0L, rig.Controller.Permissions.LatchedMask);
        Assert.AreEqual((int)BmsState.Full, (int)rig.State());
        Dock(rig, 5 * 60);

        Assert.AreEqual(OverChargeBit, rig.Controller.Permissions.LatchedMask);
        Assert.AreEqual((int)BmsState.Fault, (int)rig.State());
    }

    /// <summary>A pack that was found at the upper knee and charged until its current had tapered.</summary>
    private static PackRig Full()
    {
        BmsConfiguration configuration = Configurations.Pack(1, 1);
        configuration.Measurement.CurrentOffsetErrorMicroamps = StatedMicroamps;
        configuration.MaximumGapMilliseconds = TickMilliseconds;
        PackRig rig = new PackRig(configuration);
        rig.FrontEnd.SetCells(3_531_000);
        Dock(rig, 100);
        rig.FrontEnd.ChargerPresent = true;
        rig.FrontEnd.SetCells(3_600_000);
        rig.FrontEnd.PackMicroamps = 1_000;
        Dock(rig, 5);
        Assert.AreEqual((int)BmsState.Full, (int)rig.State());
        Assert.IsTrue(rig.Controller.Estimates.Session.Active);
        rig.FrontEnd.SetCells(3_500_000);
        return rig;
    }

    private static void Dock(PackRig rig, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            rig.Tick(TickMilliseconds);
        }
    }
}
