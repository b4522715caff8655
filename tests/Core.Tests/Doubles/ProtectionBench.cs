using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>
/// The protection stage of a cell design, the wearable's unless told otherwise, over signals that a test sets: two cells, two sensors, good and
/// harmless at first.
/// </summary>
public sealed class ProtectionBench
{
    public readonly CellDesign Design;
    public readonly Measurements Measurements = new Measurements(2, 2);
    public readonly Estimates Estimates;
    public readonly TickClock Clock = new TickClock(Configurations.MaximumGapMilliseconds);
    public readonly DetectionResult Detection = new DetectionResult(2);
    public readonly ProtectionStage Stage;

    /// <summary>What the actuators were told. Both gates are on at first, and the charger gives what flows.</summary>
    public readonly Decision Commanded = new Decision { ChargeGateOn = true, DischargeGateOn = true };

    /// <summary>The command is whatever flows; a test that sets the command switches it off.</summary>
    public bool CommandFollows = true;
    public readonly StorageHealth Storage = new StorageHealth(true);
    public bool ButtonPressed;
    public uint ClearNonce;
    public readonly PersonRequests Requests = new PersonRequests();

    public ProtectionBench()
        : this(ExampleCell.Create())
    {
    }

    public ProtectionBench(CellDesign design)
    {
        Design = design;
        Estimates = new Estimates(2, new ChargeSession(Design));
        BmsConfiguration configuration = Configurations.Pack(2, 2);
        configuration.Cell = design;
        Stage = new ProtectionStage(configuration, Storage);
        SetGood(true);
        Measurements.HighestCellFresh = true;
        Measurements.LowestCellFresh = true;
        Measurements.HottestFresh = true;
        Measurements.ColdestFresh = true;
        Measurements.HighestCellMicrovolts = design.Ocv.MicrovoltsAt(500_000);
        Measurements.LowestCellMicrovolts = Measurements.HighestCellMicrovolts;
        Measurements.HottestDeciCelsius = 250;
        Measurements.ColdestDeciCelsius = 250;
    }

    /// <summary>A bench that has been permitted everything.</summary>
    public static ProtectionBench Settled()
    {
        ProtectionBench bench = new ProtectionBench();
        bench.Run(2_600);
        return bench;
    }

    public void Tick(long elapsedMilliseconds)
    {
        Clock.Advance(Clock.NowMilliseconds + elapsedMilliseconds);

        if (CommandFollows)
        {
            Commanded.ChargeMicroamps = Measurements.PackMicroamps.Value > 0 ? Measurements.PackMicroamps.Value : 0;
        }

        Requests.ClearNonce = ClearNonce;
        Stage.Check(Measurements, Estimates, Detection, Commanded, Clock, ButtonPressed, Requests);
        ClearNonce = 0;
    }

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            Tick(100);
        }
    }

    /// <summary>Every signal is good from now on, or none is.</summary>
    public void SetGood(bool good)
    {
        SetCellsGood(good);
        SetTemperaturesGood(good);
        SetCurrentGood(good);
    }

    public void SetCellsGood(bool good)
    {
        Measurements.CellsGood = good;
        Measurements.AnyCellGood = good;
        Combine();
    }

    public void SetTemperaturesGood(bool good)
    {
        Measurements.TemperaturesGood = good;
        Measurements.AnyTemperatureGood = good;
        Combine();
    }

    public void SetCurrentGood(bool good)
    {
        Measurements.PackMicroamps.Quality = good ? SignalQuality.Good : SignalQuality.Stale;
        Combine();
    }

    /// <summary>One of the two cells is good: the extremes are its.</summary>
    public void LoseACell()
    {
        Measurements.CellsGood = false;
        Combine();
    }

    /// <summary>One of the two temperature sensors is good: the extremes are its.</summary>
    public void LoseATemperature()
    {
        Measurements.TemperaturesGood = false;
        Combine();
    }

    /// <summary>Sets the quantity that a limit watches; the other extreme follows only if it has to.</summary>
    public void Set(LimitSignal signal, int value)
    {
        switch (signal)
        {
            case LimitSignal.HighestCellMicrovolts:
                Measurements.HighestCellMicrovolts = value;
                break;
            case LimitSignal.LowestCellMicrovolts:
                Measurements.LowestCellMicrovolts = value;
                break;
            case LimitSignal.ChargeMicroamps:
                Measurements.PackMicroamps.Value = value;
                break;
            case LimitSignal.DischargeMicroamps:
                Measurements.PackMicroamps.Value = -value;
                break;
            case LimitSignal.HottestDeciCelsius:
                Measurements.HottestDeciCelsius = value;
                break;
            default:
                Measurements.ColdestDeciCelsius = value;
                break;
        }
    }

    public bool IsActive(int diagnosis)
    {
        return (Stage.Result.ActiveMask & (1L << diagnosis)) != 0;
    }

    public bool IsLatched(int diagnosis)
    {
        return (Stage.Result.LatchedMask & (1L << diagnosis)) != 0;
    }

    /// <summary>A person presses the button for four seconds and releases it.</summary>
    public void Press()
    {
        ButtonPressed = true;
        Run(4_100);
        ButtonPressed = false;
        Run(100);
    }

    /// <summary>A person presses, releases and sends the number that the status shows.</summary>
    public void PressAndClear()
    {
        Press();
        ClearNonce = Stage.Presence.Nonce;
        Run(100);
    }

    private void Combine()
    {
        bool current = Measurements.PackMicroamps.Quality == SignalQuality.Good;
        Measurements.AllGood = Measurements.CellsGood && Measurements.TemperaturesGood && current;
    }
}
