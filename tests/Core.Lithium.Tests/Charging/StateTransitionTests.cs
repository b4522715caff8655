using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>One tick from every state. The transitions that take time have tests of their own.</summary>
[TestClass]
public sealed class StateTransitionTests
{
    private const int SelfTest = (int)BmsState.SelfTest;
    private const int Standby = (int)BmsState.Standby;
    private const int Precharge = (int)BmsState.Precharge;
    private const int Charge = (int)BmsState.Charge;
    private const int Full = (int)BmsState.Full;
    private const int Discharge = (int)BmsState.Discharge;
    private const int Fault = (int)BmsState.Fault;
    private const int Charger = 1;
    private const int Load = 2;
    private const int MayCharge = 4;
    private const int MayDischarge = 8;
    private const int Passed = 16;
    private const int Latched = 32;
    private const int Charged = 64;
    private const int ChargeLatched = 128;
    private const int Allowed = MayCharge | MayDischarge | Passed;

    [DataRow(SelfTest, 0, 3_400, SelfTest)]
    [DataRow(SelfTest, Charger | Load | MayCharge | MayDischarge, 3_400, SelfTest)]
    [DataRow(SelfTest, Passed, 3_400, Standby)]
    [DataRow(SelfTest, Allowed | Latched, 3_400, Fault)]
    [DataRow(Standby, Allowed, 3_400, Standby)]
    [DataRow(Standby, Allowed | Charger, 3_400, Charge)]
    [DataRow(Standby, Allowed | Charger, 2_500, Charge)]
    [DataRow(Standby, Allowed | Charger, 2_499, Precharge)]
    [DataRow(Standby, Allowed | Charger | Load, 3_400, Charge)]
    [DataRow(Standby, MayDischarge | Passed | Charger, 3_400, Standby)]
    [DataRow(Standby, MayDischarge | Passed | Charger | Load, 3_400, Standby)]
    [DataRow(Standby, Allowed | Load, 3_400, Discharge)]
    [DataRow(Standby, Allowed | Load, 2_501, Discharge)]
    [DataRow(Standby, Allowed | Load, 2_500, Standby)]
    [DataRow(Standby, MayCharge | Passed | Load, 3_400, Standby)]
    [DataRow(Standby, Allowed | Charger | Latched, 3_400, Fault)]
    [DataRow(Standby, Allowed | Charger | Charged, 3_300, Full)]
    [DataRow(Standby, Allowed | Charger | Charged, 3_299, Charge)]
    [DataRow(Standby, Allowed | Charged, 3_400, Standby)]
    [DataRow(Standby, Allowed | Load | Charged, 3_400, Discharge)]
    [DataRow(Standby, MayDischarge | Passed | Charger | Charged, 3_400, Standby)]
    [DataRow(Standby, Allowed | Charger | Charged | Latched, 3_400, Fault)]
    [DataRow(Precharge, Allowed | Charger, 2_400, Precharge)]
    [DataRow(Precharge, Allowed | Charger, 3_400, Precharge)]
    [DataRow(Precharge, Allowed, 2_400, Standby)]
    [DataRow(Precharge, MayDischarge | Passed | Charger, 2_400, Standby)]
    [DataRow(Precharge, Allowed | Charger | Latched, 2_400, Fault)]
    [DataRow(Charge, Allowed | Charger, 3_400, Charge)]
    [DataRow(Charge, Allowed | Charger | Load, 3_400, Charge)]
    [DataRow(Charge, Allowed | Charger, 2_400, Charge)]
    [DataRow(Charge, Allowed | Charger, 2_399, Standby)]
    [DataRow(Charge, Allowed, 3_400, Standby)]
    [DataRow(Charge, MayDischarge | Passed | Charger, 3_400, Standby)]
    [DataRow(Charge, Allowed | Charger | Latched, 3_400, Fault)]
    [DataRow(Full, Allowed | Charger, 3_600, Full)]
    [DataRow(Full, Passed | Charger, 3_600, Full)]
    [DataRow(Full, Allowed | Charger | Load, 3_300, Full)]
    [DataRow(Full, Allowed | Charger, 3_299, Standby)]
    [DataRow(Full, Allowed, 3_600, Standby)]
    [DataRow(Full, Allowed | Charger | Latched, 3_600, Fault)]
    [DataRow(Discharge, Allowed | Load, 3_200, Discharge)]
    [DataRow(Discharge, Allowed | Load, 2_400, Discharge)]
    [DataRow(Discharge, Allowed, 3_200, Standby)]
    [DataRow(Discharge, Allowed | Load | Charger, 3_200, Standby)]
    [DataRow(Discharge, MayCharge | Passed | Load, 3_200, Standby)]
    [DataRow(Discharge, Allowed | Load | Latched, 3_200, Fault)]
    [DataRow(Discharge, MayDischarge | Passed | Load | ChargeLatched, 3_200, Discharge)]
    [DataRow(Standby, MayDischarge | Passed | Load | ChargeLatched, 3_400, Discharge)]
    [DataRow(Standby, MayDischarge | Passed | Charger | ChargeLatched, 3_400, Standby)]
    [DataRow(Charge, MayDischarge | Passed | Charger | ChargeLatched, 3_400, Standby)]
    [DataRow(Charge, Allowed | Charger | Latched | ChargeLatched, 3_400, Fault)]
    [DataRow(Fault, MayDischarge | ChargeLatched, 3_400, SelfTest)]
    [DataRow(Fault, Latched, 3_400, Fault)]
    [DataRow(Fault, Allowed | Charger | Load | Latched, 3_400, Fault)]
    [DataRow(Fault, 0, 3_400, SelfTest)]
    [DataRow(Fault, Allowed | Charger, 3_400, SelfTest)]
    [TestMethod]
    public void OneTickLeadsTo(int from, int inputs, int lowestMillivolts, int to)
    {
        Permissions permissions = new Permissions();
        permissions.ChargePermitted = (inputs & MayCharge) != 0;
        permissions.DischargePermitted = (inputs & MayDischarge) != 0;
        permissions.SelfTestPassed = (inputs & Passed) != 0;
        permissions.ChargeLatchedMask = (inputs & ChargeLatched) != 0 ? 4 : 0;
        permissions.LatchedMask = permissions.ChargeLatchedMask | ((inputs & Latched) != 0 ? 2L : 0L);
        Measurements measurements = new Measurements(1, 1);
        measurements.AllGood = true;
        measurements.LowestCellMicrovolts = lowestMillivolts * 1_000;
        measurements.HighestCellMicrovolts = lowestMillivolts * 1_000;
        ChargeRequests requests = new ChargeRequests(LfpLithiumPouch36.Create(), measurements, permissions);
        requests.ChargerPresent = (inputs & Charger) != 0;
        requests.LoadRequested = (inputs & Load) != 0;
        requests.Charged = (inputs & Charged) != 0;
        requests.ElapsedMilliseconds = 100;
        ChargeStateMachine machine = new ChargeStateMachine();
        machine.State = (BmsState)from;

        machine.Step(requests);

        Assert.AreEqual(to, (int)machine.State);
    }
}
