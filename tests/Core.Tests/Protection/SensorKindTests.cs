using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>What is wrong with a signal has a number of its own, and every kind takes everything away.</summary>
[TestClass]
public sealed class SensorKindTests
{
    [DataRow((int)ReadStatus.Failed, (int)DiagnosisId.SensorStale)]
    [DataRow((int)ReadStatus.NotRead, (int)DiagnosisId.SensorStale)]
    [DataRow((int)ReadStatus.Open, (int)DiagnosisId.SensorOpen)]
    [DataRow((int)ReadStatus.Shorted, (int)DiagnosisId.SensorShorted)]
    [TestMethod]
    public void TheKindOfTheFaultIsReported(int status, int id)
    {
        PackRig rig = PackRig.Settled(2);
        rig.FrontEnd.TemperatureStatus[1] = (ReadStatus)status;
        rig.Run(200);

        Assert.AreEqual((1L << id) | (1L << (int)DiagnosisId.SensorFault), rig.Controller.Permissions.ActiveMask);
        Assert.IsFalse(rig.Controller.Permissions.ChargePermitted);
        Assert.IsFalse(rig.Controller.Permissions.DischargePermitted);
    }

    [DataRow(950, false)]
    [DataRow(951, true)]
    [DataRow(-350, false)]
    [DataRow(-351, true)]
    [TestMethod]
    public void OutOfRangeIsAKind(int deciCelsius, bool active)
    {
        PackRig rig = PackRig.Settled(1);
        rig.FrontEnd.SetTemperatures(deciCelsius);
        rig.Tick(100);

        Assert.AreEqual(active, IsActive(rig, DiagnosisId.SensorOutOfRange));
    }

    [TestMethod]
    public void StuckIsAKind()
    {
        PackRig rig = PackRig.Charging(1);
        rig.FrontEnd.PackMicroamps = 7_200;
        rig.Run(62_000);

        Assert.IsTrue(IsActive(rig, DiagnosisId.SensorStuck));
    }

    [TestMethod]
    public void ASelfTestThatFailsSaysThatASignalNeverCame()
    {
        PackRig rig = new PackRig(1);
        rig.FrontEnd.CellStatus[0] = ReadStatus.Failed;
        rig.Run(6_000);

        Assert.IsTrue(IsActive(rig, DiagnosisId.SelfTestFailed));
        Assert.IsTrue(IsActive(rig, DiagnosisId.SensorNoData));
        Assert.IsFalse(IsActive(rig, DiagnosisId.SensorStale));
    }

    [TestMethod]
    public void AReferenceThatIsNotPlausibleTakesEverythingAway()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Measurements.ReferenceFailed = true;
        bench.Tick(100);

        Assert.IsTrue(bench.IsActive((int)DiagnosisId.ReferenceFault));
        Assert.IsFalse(bench.Stage.Result.ChargePermitted);
        Assert.IsFalse(bench.Stage.Result.DischargePermitted);
        Assert.IsFalse(bench.Stage.Result.HeartbeatPermitted);
    }

    private static bool IsActive(PackRig rig, DiagnosisId id)
    {
        return (rig.Controller.Permissions.ActiveMask & (1L << (int)id)) != 0;
    }
}
