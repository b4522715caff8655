using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>
/// A load of 5 A opens the gate within a tick, long before a limit has its second sample: the third time within a minute it stays open.
/// </summary>
[TestClass]
public sealed class RetryBudgetTests
{
    [TestMethod]
    public void AShortedLoadIsTriedThreeTimesAndNotForEver()
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.LoadRequested = true;
        int trips = 0;

        for (int i = 0; i < 600; i++)
        {
            rig.FrontEnd.PackMicroamps = rig.Actuators.DischargeGateOn ? -5_000_000 : 0;
            trips += rig.Actuators.DischargeGateOn ? 1 : 0;
            rig.Tick(100);
        }

        Assert.AreEqual(3, trips);
        Assert.IsTrue(IsLatched(rig));
        Assert.IsFalse(rig.Actuators.DischargeGateOn);
    }

    // The third trip counts the first one up to a minute after it.
    [DataRow(30_000, 30_000, true)]
    [DataRow(30_000, 30_100, false)]
    [TestMethod]
    public void ThreeTripsLatchWhenTheyLieWithinAMinute(int first, int second, bool latches)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.LoadRequested = true;
        rig.Run(1_000);
        Trip(rig);
        rig.Run(first - 100);
        Trip(rig);
        rig.Run(second - 100);
        Trip(rig);

        Assert.AreEqual(latches, IsLatched(rig));
    }

    // 100 mA is what the pouch can carry. A limit never sees a second bad sample in a row.
    [DataRow(-100_000, true)]
    [DataRow(-99_999, false)]
    [DataRow(100_000, true)]
    [DataRow(99_999, false)]
    [TestMethod]
    public void ACurrentThatComesAndGoesWithTheTicksIsATripWhenThePackCannotCarryIt(int microamps, bool latches)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.LoadRequested = microamps < 0;
        rig.FrontEnd.ChargerPresent = microamps > 0;
        rig.Run(1_000);

        for (int i = 0; i < 3; i++)
        {
            rig.FrontEnd.PackMicroamps = microamps;
            rig.Tick(100);
            rig.FrontEnd.PackMicroamps = 0;
            rig.Tick(100);
        }

        Assert.AreEqual(latches, IsLatched(rig));
        Assert.AreEqual(latches, !(rig.Actuators.DischargeGateOn || rig.Actuators.ChargeGateOn));
    }

    [TestMethod]
    public void ASensorBeyondItsRangeWhileTheGatesAreOffIsNoTrip()
    {
        PackRig rig = PackRig.Settled(1);
        rig.Run(1_000);

        for (int i = 0; i < 10; i++)
        {
            Trip(rig);
            rig.Run(3_000);
        }

        Assert.IsFalse(IsLatched(rig));
    }

    private static void Trip(PackRig rig)
    {
        rig.FrontEnd.PackMicroamps = -5_000_000;
        rig.Tick(100);
        rig.FrontEnd.PackMicroamps = 0;
    }

    private static bool IsLatched(PackRig rig)
    {
        return (rig.Controller.Permissions.LatchedMask & (1L << (int)DiagnosisId.RepeatedTrips)) != 0;
    }
}
