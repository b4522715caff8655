using InvertedAnodeBms.Core.Advice;
using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>
/// The charge stage of the wearable cell over measurements and permissions that a test sets: at first a pack that may charge, charger absent.
/// </summary>
public sealed class ChargeBench
{
    private readonly RawReadings _readings = new RawReadings(1, 1);

    public readonly CellDesign Design = LfpLithiumPouch36.Create();
    public readonly Measurements Measurements = new Measurements(1, 1);
    public readonly Permissions Permissions = new Permissions();
    public readonly Estimates Estimates;
    public readonly ChargeAdvice Advice = new ChargeAdvice();
    public readonly DetectionResult Detection = new DetectionResult(1);
    public readonly ChargeSession Session;
    public readonly ChargeStage Stage;
    public bool ChargerPresent;
    public bool LoadRequested;

    /// <summary>What the charger can give now, in microamps.</summary>
    public int ChargerMicroamps;

    public ChargeBench(int chargerMicroamps)
    {
        Session = new ChargeSession(Design);
        Estimates = new Estimates(1, Session);
        Stage = new ChargeStage(Design, Measurements, Permissions, Estimates, Advice, Detection);
        ChargerMicroamps = chargerMicroamps;
        Measurements.AllGood = true;
        SetCells(3_400_000);
        SetTemperatures(250, 250);
        Permissions.ChargePermitted = true;
        Permissions.DischargePermitted = true;
        Permissions.SelfTestPassed = true;
        Permissions.DataFresh = true;
    }

    /// <summary>
    /// A bench that has charged for a while: the current has been raised to what the limiters allow, and the first pause that asks the voltages is
    /// over.
    /// </summary>
    public static ChargeBench Charging()
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.ChargerPresent = true;
        bench.Run(20_000);
        return bench;
    }

    /// <summary>A bench in a state: with what leads there, then with nothing asked for.</summary>
    public static ChargeBench In(BmsState state)
    {
        ChargeBench bench = new ChargeBench(25_000);
        bench.ChargerPresent = state == BmsState.Charge || state == BmsState.Precharge || state == BmsState.Full;
        bench.LoadRequested = state == BmsState.Discharge;
        bench.Permissions.LatchedMask = state == BmsState.Fault ? 1 : 0;
        bench.Permissions.SelfTestPassed = state != BmsState.SelfTest;
        bench.SetCells(state == BmsState.Precharge ? 2_400_000 : 3_400_000);
        bench.Run(500);

        if (state == BmsState.Full)
        {
            bench.SetCells(3_600_000);
            bench.Run(31_000);
        }

        return bench;
    }

    public void SetCells(int microvolts)
    {
        Measurements.HighestCellMicrovolts = microvolts;
        Measurements.LowestCellMicrovolts = microvolts;
    }

    public void SetTemperatures(int coldest, int hottest)
    {
        Measurements.ColdestDeciCelsius = coldest;
        Measurements.HottestDeciCelsius = hottest;
    }

    /// <summary>Charge taken out of the pack by a load, in nanocoulombs.</summary>
    public void TakeOut(long nanocoulombs)
    {
        Session.Follow(-1_000, -2 * nanocoulombs, 0, 0, false, 0, 100);
    }

    /// <summary>The last tick commanded a current for a reason.</summary>
    public void Check(int microamps, CurrentReason reason)
    {
        Assert.AreEqual(microamps, Stage.Result.ChargeMicroamps);
        Assert.AreEqual((int)reason, (int)Stage.Result.Reason);
    }

    public void Tick()
    {
        Session.Follow(0, 0, 0, Stage.Result.ChargeMicroamps, false, 0, 100);
        _readings.ChargerPresent = ChargerPresent;
        _readings.ChargerMicroamps = ChargerMicroamps;
        _readings.LoadRequested = LoadRequested;
        Stage.Decide(_readings, 100);
    }

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            Tick();
        }
    }
}
