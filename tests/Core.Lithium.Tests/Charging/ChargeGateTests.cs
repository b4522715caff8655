using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

[TestClass]
public sealed class ChargeGateTests
{
    [DataRow((int)BmsState.SelfTest)]
    [DataRow((int)BmsState.Standby)]
    [DataRow((int)BmsState.Precharge)]
    [DataRow((int)BmsState.Charge)]
    [DataRow((int)BmsState.Full)]
    [DataRow((int)BmsState.Discharge)]
    [DataRow((int)BmsState.Fault)]
    [TestMethod]
    public void WithoutPermissionNoGateIsOnInAnyState(int state)
    {
        // Bit 0 charger, bit 1 load, bit 2 latched fault, bit 3 self-test passed.
        for (int inputs = 0; inputs < 16; inputs++)
        {
            ChargeBench bench = ChargeBench.In((BmsState)state);
            Assert.AreEqual(state, (int)bench.Stage.Result.State);
            bench.ChargerPresent = (inputs & 1) != 0;
            bench.LoadRequested = (inputs & 2) != 0;
            bench.Permissions.LatchedMask = (inputs & 4) != 0 ? 1 : 0;
            bench.Permissions.SelfTestPassed = (inputs & 8) != 0;
            bench.Permissions.ChargePermitted = false;
            bench.Permissions.DischargePermitted = false;

            for (int tick = 0; tick < 3; tick++)
            {
                bench.Tick();
                Assert.IsFalse(bench.Stage.Result.ChargeGateOn);
                Assert.IsFalse(bench.Stage.Result.DischargeGateOn);
                Assert.AreEqual(0, bench.Stage.Result.ChargeMicroamps);
            }
        }
    }

    [DataRow((int)BmsState.SelfTest, false, false)]
    [DataRow((int)BmsState.Standby, false, false)]
    [DataRow((int)BmsState.Precharge, true, false)]
    [DataRow((int)BmsState.Charge, true, false)]
    [DataRow((int)BmsState.Full, false, false)]
    [DataRow((int)BmsState.Discharge, false, true)]
    [DataRow((int)BmsState.Fault, false, false)]
    [TestMethod]
    public void EachStateHasItsGates(int state, bool charge, bool discharge)
    {
        ChargeBench bench = ChargeBench.In((BmsState)state);

        Assert.AreEqual(state, (int)bench.Stage.Result.State);
        Assert.AreEqual(charge, bench.Stage.Result.ChargeGateOn);
        Assert.AreEqual(discharge, bench.Stage.Result.DischargeGateOn);
    }

    [TestMethod]
    public void TheHeartbeatIsDueWhenProtectionPermitsIt()
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.Permissions.HeartbeatPermitted = true;
        bench.Tick();
        Assert.IsTrue(bench.Stage.Result.HeartbeatDue);

        bench.Permissions.HeartbeatPermitted = false;
        bench.Tick();
        Assert.IsFalse(bench.Stage.Result.HeartbeatDue);
    }
}
