using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

[TestClass]
public sealed class ChargerFaultTests
{
    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.5)]
    public void AChargerThatIgnoresTheCommandPushesItsOwnCurrent(double duty)
    {
        FaultRig rig = Charging(FaultKind.ChargerIgnoresCurrent, 20);
        rig.SetCharge(duty);
        rig.Run(1);

        Assert.AreEqual(0.020, rig.Plant.Amperes, 1e-9);
    }

    [TestMethod]
    public void AChargerResetByItsWatchdogBringsEveryCellTo4V2()
    {
        FaultRig rig = Charging(FaultKind.ChargerWatchdog4V2, 50);
        rig.SetCharge(0);
        rig.Run(1);
        Assert.AreEqual(0.050, rig.Plant.Amperes, 1e-9);

        rig.Run(3600);
        Assert.AreEqual(4.2, rig.Plant.Cells[0].CellVolts, 0.01);
        Assert.AreEqual(4.2, rig.Plant.Cells[1].CellVolts, 0.01);
    }

    [TestMethod]
    [DataRow(0.0, double.PositiveInfinity, 1.0)]
    [DataRow(0.1, double.PositiveInfinity, 1.1)]
    [DataRow(0.0, 0.006, 0.5)]
    public void AnOrdinaryChargerRipplesAndMayBeTooSmall(double ripple, double mostAmperes, double share)
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Plant.Load.Requested = false;
        rig.Gates(true, false);
        rig.SetCharge(0.48);
        rig.Plant.Charger.Ripple = ripple;
        rig.Plant.Charger.MostAmperes = mostAmperes;
        rig.Run(1);

        Assert.AreEqual(share * 0.012, rig.Plant.Amperes, 3e-4);
    }

    [TestMethod]
    public void TheGateStopsWhatTheChargerPushesByItself()
    {
        FaultRig rig = Charging(FaultKind.ChargerWatchdog4V2, 50);
        rig.Run(1);
        rig.Gates(false, false);
        rig.Run(1);

        Assert.AreEqual(0, rig.Plant.Amperes);
    }

    [TestMethod]
    public void APinThatLiesBringsNoCurrent()
    {
        FaultRig rig = Charging(FaultKind.ChargerAbsentButPresentPin, 0);
        rig.Plant.Charger.Present = false;
        rig.SetCharge(0.5);
        rig.Run(1);

        Assert.AreEqual(true, rig.Chip.Pins[13].ExternalLevel);
        Assert.AreEqual(0, rig.Plant.Amperes);

        rig.Faults.EndAll();
        Assert.AreEqual(false, rig.Chip.Pins[13].ExternalLevel);
    }

    [TestMethod]
    public void AReversedChargerDrawsThroughTheChargeGateOnly()
    {
        FaultRig rig = Charging(FaultKind.ChargerReversed, 10);
        rig.Run(1);
        Assert.AreEqual(-0.010, rig.Plant.Amperes, 1e-9);

        rig.Gates(false, false);
        rig.Run(1);
        Assert.AreEqual(0, rig.Plant.Amperes);
    }

    [TestMethod]
    public void AHeavyLoadNeedsTheSwitchAndAShortDoesNot()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Plant.Load.Requested = false;
        rig.Gates(false, true);
        rig.Faults.Begin(FaultKind.LoadTooHeavy, 0, 150);
        rig.Run(1);
        Assert.AreEqual(0, rig.Plant.Amperes);

        rig.Plant.Load.Requested = true;
        rig.Run(1);
        Assert.AreEqual(-0.150, rig.Plant.Amperes, 1e-9);

        rig.Plant.Load.Requested = false;
        rig.Faults.Begin(FaultKind.LoadShort, 0, 10);
        rig.Run(1);
        Assert.AreEqual(-rig.Plant.PackVolts / 10, rig.Plant.Amperes, 0.01);
        Assert.IsGreaterThan(0.3, -rig.Plant.Amperes);
    }

    [TestMethod]
    [DataRow(0.01)]
    [DataRow(0.1)]
    [DataRow(1.0)]
    [DataRow(100.0)]
    public void AShortedLoadDrawsWhatTheCellsOwnResistanceLeaves(double ohms)
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Plant.Load.Requested = false;
        rig.Gates(false, true);
        rig.Run(1);
        rig.Faults.Begin(FaultKind.LoadShort, 0, ohms);
        rig.Wait(50_000);

        // Series resistance 0.48 ohm a cell at once; of the interface's 1.2 ohm what has built up in 0.05 of 0.8 s.
        double cellOhms = 0.48 + (1.2 * (1 - Math.Exp(-0.05 / 0.8)));
        double expected = 2 * 3.432 / (ohms + (2 * cellOhms));
        Assert.AreEqual(expected, -rig.Plant.Amperes, 0.1 * expected);
    }

    private static FaultRig Charging(FaultKind kind, double magnitude)
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Plant.Load.Requested = false;
        rig.Gates(true, false);
        rig.Faults.Begin(kind, 0, magnitude);
        return rig;
    }
}
