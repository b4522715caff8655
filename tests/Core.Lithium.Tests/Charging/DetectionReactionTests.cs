using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>The pouch: 7.2 mA normal, 3.6 mA gentle and half. 1,000 ms of a bench are 10 ticks.</summary>
[TestClass]
public sealed class DetectionReactionTests
{
    private const int TenMinutes = 10 * 60 * 1000;
    private const int HalfAnHour = 30 * 60 * 1000;
    private const int SlewMilliseconds = 2_000;

    [TestMethod]
    public void ASuspicionHalvesTheCurrentUntilTenMinutesAfterItsEnd()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Detection.Level = 1;
        bench.Run(60_000);
        bench.Check(3_600, CurrentReason.Suspicion);
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);

        bench.Detection.Level = 0;
        bench.Run(TenMinutes - 100);
        bench.Check(3_600, CurrentReason.Suspicion);

        bench.Tick();
        bench.Check(3_780, CurrentReason.Slew);
        bench.Run(SlewMilliseconds);
        bench.Check(7_200, CurrentReason.RateCap);
    }

    [TestMethod]
    public void ASuspicionOfOneTickIsEnough()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Detection.SuspicionBegins = true;
        bench.Tick();
        bench.Detection.SuspicionBegins = false;
        bench.Run(TenMinutes - 100);

        bench.Check(3_600, CurrentReason.Suspicion);
    }

    [TestMethod]
    public void AnotherSuspicionStartsTheTenMinutesAnew()
    {
        ChargeBench bench = ChargeBench.Charging();
        Suspect(bench);
        bench.Run(TenMinutes - 1_000);
        Suspect(bench);
        bench.Run(TenMinutes - 100);

        bench.Check(3_600, CurrentReason.Suspicion);
    }

    [TestMethod]
    public void AFastChargeUnderSuspicionIsHalfAsFast()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Stage.Requests.Mode = ChargeMode.Fast;
        bench.Detection.Level = 1;
        bench.Run(10_000);

        bench.Check(9_000, CurrentReason.Suspicion);
    }

    [TestMethod]
    public void AnAlarmStopsTheChargeForHalfAnHour()
    {
        ChargeBench bench = ChargeBench.Charging();
        Alarm(bench);
        bench.Check(0, CurrentReason.AlarmRest);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);

        bench.Run(HalfAnHour - 100);
        bench.Check(0, CurrentReason.AlarmRest);
        Assert.IsFalse(bench.Stage.Result.ChargeGateOn);

        bench.Tick();
        Assert.IsTrue(bench.Stage.Result.ChargeGateOn);
        bench.Run(SlewMilliseconds);
        bench.Check(3_600, CurrentReason.AfterAlarm);
    }

    [TestMethod]
    public void AnAlarmThatStandsKeepsTheChargeStopped()
    {
        ChargeBench bench = ChargeBench.Charging();
        bench.Detection.Level = 2;
        bench.Run(2 * HalfAnHour);
        bench.Check(0, CurrentReason.AlarmRest);

        bench.Detection.Level = 0;
        bench.Run(SlewMilliseconds + 100);
        bench.Check(3_600, CurrentReason.AfterAlarm);
    }

    [TestMethod]
    public void AnotherAlarmStartsTheHalfHourAnew()
    {
        ChargeBench bench = ChargeBench.Charging();
        Alarm(bench);
        bench.Run(HalfAnHour - 1_000);
        Alarm(bench);
        bench.Run(HalfAnHour - 100);

        bench.Check(0, CurrentReason.AlarmRest);
    }

    [TestMethod]
    public void DischargingIsNotTouched()
    {
        ChargeBench bench = ChargeBench.In(BmsState.Discharge);
        bench.LoadRequested = true;
        bench.Detection.Level = 2;
        bench.Detection.AlarmBegins = true;
        bench.Advice.EvidencePermille = 1_000;
        bench.Advice.RiskPermille = 1_000;
        bench.Run(1_000);

        Assert.IsTrue(bench.Stage.Result.DischargeGateOn);
    }

    [TestMethod]
    public void TheHalfHourRunsWhileThePackIsUsed()
    {
        ChargeBench bench = ChargeBench.Charging();
        Alarm(bench);
        bench.ChargerPresent = false;
        bench.LoadRequested = true;
        bench.Run(HalfAnHour);
        bench.ChargerPresent = true;
        bench.LoadRequested = false;
        bench.Run(SlewMilliseconds + 200);

        bench.Check(3_600, CurrentReason.AfterAlarm);
    }

    [TestMethod]
    public void TimeThatCannotBeTrustedEndsNoRest()
    {
        ChargeBench bench = ChargeBench.Charging();
        Alarm(bench);
        bench.Permissions.DataFresh = false;
        bench.Run(2 * HalfAnHour);
        bench.Permissions.DataFresh = true;
        bench.Run(HalfAnHour - 100);

        bench.Check(0, CurrentReason.AlarmRest);
    }

    [TestMethod]
    public void TheRestOfTheSessionIsGentleThoughTheEvidenceHasFaded()
    {
        ChargeBench bench = ChargeBench.Charging();
        Alarm(bench);
        bench.Run(2 * HalfAnHour);
        bench.ChargerPresent = false;
        bench.Run(1_000);
        bench.ChargerPresent = true;
        bench.Run(SlewMilliseconds + 1_000);

        bench.Check(3_600, CurrentReason.AfterAlarm);
    }

    [DataRow(300, 7_200, (int)CurrentReason.RateCap)]
    [DataRow(301, 3_600, (int)CurrentReason.AfterAlarm)]
    [TestMethod]
    public void TheNextSessionIsGentleUntilTheEvidenceHasFaded(int evidence, int microamps, int reason)
    {
        ChargeBench bench = ChargeBench.Charging();
        Alarm(bench);
        bench.Advice.EvidencePermille = evidence;
        bench.Advice.RiskPermille = evidence;
        bench.Run(2 * HalfAnHour);
        bench.ChargerPresent = false;
        bench.Run(1_000);
        bench.TakeOut(3_000_000_000L);
        bench.Run(1_000);
        bench.ChargerPresent = true;
        bench.Run(10_000);

        bench.Check(microamps, (CurrentReason)reason);
    }

    private static void Suspect(ChargeBench bench)
    {
        bench.Detection.Level = 1;
        bench.Tick();
        bench.Detection.Level = 0;
    }

    private static void Alarm(ChargeBench bench)
    {
        bench.Detection.AlarmBegins = true;
        bench.Tick();
        bench.Detection.AlarmBegins = false;
    }
}
