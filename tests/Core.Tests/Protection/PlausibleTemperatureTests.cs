using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>Sensors 15 K apart for ten seconds, or 10 K warmer than half a minute to a minute ago, block charging.</summary>
[TestClass]
public sealed class PlausibleTemperatureTests
{
    private const int Spread = (int)DiagnosisId.TemperatureSpread;
    private const int Rise = (int)DiagnosisId.TemperatureRise;

    [DataRow(149, 20_000, false)]
    [DataRow(150, 10_000, false)]
    [DataRow(150, 10_100, true)]
    [TestMethod]
    public void SensorsThatDifferTooMuchBlockCharging(int deciKelvin, int milliseconds, bool blocks)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.ColdestDeciCelsius, 250 - deciKelvin);
        bench.Run(milliseconds);

        Assert.AreEqual(blocks, bench.IsActive(Spread));
        Assert.AreEqual(!blocks, bench.Stage.Result.ChargePermitted);
        Assert.IsTrue(bench.Stage.Result.DischargePermitted);
    }

    [DataRow(99, false)]
    [DataRow(100, true)]
    [TestMethod]
    public void APackThatWarmsByTenKelvinWithinAMinuteMayNotCharge(int deciKelvin, bool blocks)
    {
        ProtectionBench bench = ProtectionBench.Settled();
        Warm(bench, deciKelvin, 100);
        bench.Run(3_000);

        Assert.AreEqual(blocks, bench.IsActive(Rise));
        Assert.AreEqual(!blocks, bench.Stage.Result.ChargePermitted);
    }

    [TestMethod]
    public void TenKelvinInThreeQuartersOfAMinuteAreFoundTooWhereverTheMinuteBegins()
    {
        for (int offset = 0; offset < 30_000; offset += 5_000)
        {
            ProtectionBench bench = ProtectionBench.Settled();
            bench.Run(offset);
            Warm(bench, 170, 400);
            bench.Run(3_000);

            Assert.IsTrue(bench.IsActive(Rise));
        }
    }

    [TestMethod]
    public void SkinWarmsAPackMoreSlowlyThanThat()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 100);
        bench.Set(LimitSignal.ColdestDeciCelsius, 100);
        bench.Run(70_000);
        Assert.IsFalse(bench.IsActive(Rise));

        // 8 K in a minute, for three minutes.
        Warm(bench, 240, 700);
        Assert.IsFalse(bench.IsActive(Rise));
    }

    [TestMethod]
    public void AWrongReadingIsNoWarming()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.Set(LimitSignal.HottestDeciCelsius, 400);
        bench.Run(2_000);
        bench.Set(LimitSignal.HottestDeciCelsius, 250);
        bench.Run(60_000);

        Assert.IsFalse(bench.IsActive(Rise));
    }

    [TestMethod]
    public void ASensorThatWasLostComesBackWithoutAPast()
    {
        ProtectionBench bench = ProtectionBench.Settled();
        bench.SetTemperaturesGood(false);
        bench.Run(1_000);
        bench.Set(LimitSignal.HottestDeciCelsius, 380);
        bench.Set(LimitSignal.ColdestDeciCelsius, 380);
        bench.SetTemperaturesGood(true);
        bench.Run(60_000);

        Assert.IsFalse(bench.IsActive(Rise));
    }

    private static void Warm(ProtectionBench bench, int deciKelvin, int milliseconds)
    {
        for (int i = 0; i < deciKelvin; i++)
        {
            bench.Set(LimitSignal.HottestDeciCelsius, bench.Measurements.HottestDeciCelsius + 1);
            bench.Set(LimitSignal.ColdestDeciCelsius, bench.Measurements.ColdestDeciCelsius + 1);
            bench.Run(milliseconds);
        }
    }
}
