using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Settings;

/// <summary>A board whose channels nobody has measured charges nothing; what is in its cells may be used.</summary>
[TestClass]
public sealed class NotCalibratedTests
{
    private const int Told = (int)DiagnosisId.NotCalibrated;

    [DataRow(true)]
    [DataRow(false)]
    [TestMethod]
    public void ABoardThatIsNotCalibratedDoesNotCharge(bool calibrated)
    {
        PackRig rig = Boot(calibrated, new FakeStore());
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(10_000);

        Assert.AreEqual(calibrated, rig.Actuators.ChargeGateOn);
        Assert.AreEqual(!calibrated, (rig.Controller.Permissions.ActiveMask & (1L << Told)) != 0);
        Assert.IsTrue(rig.Controller.Permissions.DischargePermitted);
    }

    [TestMethod]
    public void AStoredCalibrationIsOne()
    {
        HostRig host = new HostRig(Boot(false, new FakeStore()));
        host.Write(HostRig.Calibration(4_000));
        host.Rig.Run(1_000);
        PackRig after = Boot(false, host.Rig.Store);
        after.FrontEnd.ChargerPresent = true;
        after.Run(10_000);

        Assert.IsTrue(after.Actuators.ChargeGateOn);
    }

    [TestMethod]
    public void OneThatWasUndoneIsNone()
    {
        HostRig host = new HostRig(Boot(false, new FakeStore()));
        host.Write(HostRig.Calibration(4_000));
        host.Ask(CommandId.UndoCalibration, host.Press());
        host.Rig.Run(1_000);
        PackRig after = Boot(false, host.Rig.Store);
        after.FrontEnd.ChargerPresent = true;
        after.Run(10_000);

        Assert.IsFalse(after.Actuators.ChargeGateOn);
    }

    private static PackRig Boot(bool calibrated, FakeStore store)
    {
        BmsConfiguration configuration = Configurations.Pack(2, 2);
        configuration.Measurement.Calibration = calibrated ? BoardCalibration.Ideal(2) : BoardCalibration.None(2);
        return new PackRig(configuration, store);
    }
}
