using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>Truth about cells that fail, with the physical model: it must hold out, and give away no more than is in a cell.</summary>
[TestClass]
public sealed class CellFaultTests
{
    // 36 mAh at 3.43 V, with what is above full and below empty.
    private const double StoredJoules = 36e-3 * 3600 * 3.43 * 1.15;
    private const double JoulesPerKelvin = 2.5;

    [TestMethod]
    [DataRow(25, 0.98, 0.01)]
    [DataRow(25, 0.02, 0.1)]
    [DataRow(25, 0.5, 1.0)]
    [DataRow(-15, 0.98, 0.01)]
    [DataRow(-15, 0.5, 10.0)]
    [DataRow(45, 0.98, 0.01)]
    [DataRow(45, 0.02, 0.01)]
    public void AHardShortEmptiesTheCellAndWarmsItByNoMoreThanItHeld(int celsius, double charge, double ohms)
    {
        CellNode cell = Physical(celsius, charge);
        cell.Step(0, celsius, 0.1);
        cell.HardShortSiemens = 1 / ohms;
        double joules = 0;
        double ampereHours = 0;

        for (double seconds = 0.0005, passed = 0; passed < 1800; passed += seconds, seconds = Math.Min(2 * seconds, 0.1))
        {
            cell.Step(0, celsius, seconds, yields: true);
            joules += cell.HeatWatts * seconds;
            ampereHours += cell.CellVolts / ohms * seconds / 3600;
            Assert.IsTrue(cell.CellVolts is >= 0 and < 3.7, $"{cell.CellVolts} V at {passed} s");
            Assert.IsTrue(cell.Celsius < celsius + (StoredJoules / JoulesPerKelvin), $"{cell.Celsius} degC");
        }

        Console.WriteLine(FormattableString.Invariant($"{joules:0} J, {ampereHours * 1e3:0.0} mAh"));
        Assert.AreEqual(0, cell.CellVolts, 0.05);
        Assert.AreEqual(36e-3 * (charge + 0.05), ampereHours, 36e-3 * 0.08);
        Assert.AreEqual(ampereHours * 3600 * 3.35, joules, 0.1 * StoredJoules);
    }

    [TestMethod]
    public void TheCellsOwnResistanceLimitsAHardShort()
    {
        CellNode cell = Physical(25, 0.5);
        cell.Step(0, 25, 0.1);
        cell.HardShortSiemens = 100;

        for (double seconds = 0.0005, passed = 0; passed < 1; passed += seconds, seconds = Math.Min(2 * seconds, 0.1))
        {
            cell.Step(0, 25, seconds, yields: true);
        }

        // Not 340 A: some 3.4 V over 1.4 ohm.
        double amperes = cell.CellVolts * 100;
        Assert.IsTrue(amperes is > 1.5 and < 4, $"{amperes} A");
        Assert.AreEqual(amperes * 3.4, cell.HeatWatts, 1.5);
    }

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(1.0)]
    public void ACellAtTheEndOfItsElectrolyteSettlesAtWhatThatCarries(double ohms)
    {
        CellNode cell = Physical(25, 0.9);
        cell.Step(0, 25, 0.1);
        cell.HardShortSiemens = 1 / ohms;
        double before = 0;

        for (double seconds = 0.0005, passed = 0; passed < 40; passed += seconds, seconds = Math.Min(2 * seconds, 0.1))
        {
            cell.Step(0, 25, seconds, yields: true);
            Assert.IsTrue(passed < 1 || cell.CellVolts > 0.25 * before, $"{before} V, then {cell.CellVolts} V at {passed} s");
            before = cell.CellVolts;
        }

        Assert.IsTrue(cell.CellVolts / ohms is > 0.3 and < 2.5, $"{cell.CellVolts / ohms} A");
    }

    [TestMethod]
    public void AWeakShortLeaksAndWarmsByVoltsSquaredOverOhms()
    {
        CellNode cell = Physical(25, 0.5);
        double before = cell.Model.StateOfCharge;
        cell.SoftShortSiemens = 1.0 / 100;

        for (int i = 0; i < 6000; i++)
        {
            cell.Step(0, 25, 0.1);
        }

        double leaked = (before - cell.Model.StateOfCharge) * cell.Model.CapacityAmpereHours;
        Assert.AreEqual(0.0339 * 600 / 3600, leaked, 1e-4);
        Assert.AreEqual(cell.CellVolts * cell.CellVolts / 100, cell.HeatWatts, 0.005);
        Assert.AreEqual(25 + (40 * cell.HeatWatts), cell.Celsius, 0.1);
    }

    [TestMethod]
    public void HeatThatTheCurrentDoesNotExplainWarmsTheCell()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Faults.Begin(FaultKind.CellHeats, 1, 1);
        rig.Wait(25_000_000);

        // 1 W into 2.5 J/K for 25 s, less what it loses.
        Assert.AreEqual(25 + (40 * (1 - Math.Exp(-0.25))), rig.Plant.Cells[1].Celsius, 0.1);
        Assert.AreEqual(25, rig.Plant.Cells[0].Celsius, 0.01);
    }

    [TestMethod]
    public void HalfACellIsEmptyInHalfTheTimeAndHasTwiceTheResistance()
    {
        CellNode whole = FaultRig.Circuits(1)[0];
        CellNode half = FaultRig.Circuits(1)[0];
        half.LostShare = 0.5;
        double rest = whole.CellVolts;
        whole.Step(-0.02, 25, 1);
        half.Step(-0.02, 25, 1);
        Assert.AreEqual(2 * (rest - whole.CellVolts), rest - half.CellVolts, 0.01);

        whole.Step(-0.02, 25, 600);
        half.Step(-0.02, 25, 600);
        Assert.AreEqual(2 * (0.5 - whole.Model.StateOfCharge), 0.5 - half.Model.StateOfCharge, 1e-4);
    }

    [TestMethod]
    public void AContactShowsAtTheWireAndIsNotTheCells()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Plant.ForcedAmperes = 0.05;
        rig.Faults.Begin(FaultKind.ContactResistance, 0, 2);
        rig.Wait(1_000_000);

        Assert.AreEqual(0.1, rig.Plant.Cells[0].Volts - rig.Plant.Cells[0].CellVolts, 1e-9);
        Assert.AreEqual(rig.Plant.Cells[1].CellVolts, rig.Plant.Cells[0].CellVolts, 1e-9);
        Assert.AreEqual(rig.Plant.Cells[1].Celsius, rig.Plant.Cells[0].Celsius, 1e-9);
        Assert.AreEqual(rig.Plant.Cells[0].Volts, rig.SenseVolts(0), 0.005);
    }

    [TestMethod]
    [DataRow(0.05)]
    [DataRow(1.0)]
    public void ALoadBeyondWhatTheElectrolyteCarriesCollapsesThePackInsteadOfEndingTheSimulation(double ohms)
    {
        FaultRig rig = new(Boards.Wearable, [Physical(25, 0.9), Physical(25, 0.3)]);
        rig.Gates(false, true);
        rig.Run(1);
        rig.Faults.Begin(FaultKind.LoadShort, 0, ohms);
        rig.Run(600);

        Assert.IsTrue(rig.Plant.DischargedAmpereHours is > 0.008 and < 0.036, $"{rig.Plant.DischargedAmpereHours * 1e3} mAh");
        Assert.AreEqual(0, rig.Plant.PackVolts, 0.1);
        Assert.AreEqual(0, rig.Plant.Amperes, 0.05);
        Assert.IsLessThan(-3, rig.Plant.Cells[1].CellVolts, "the full cell reverses the empty one");
    }

    [TestMethod]
    public void AChargerThatPushesMoreThanTheElectrolyteCarriesComesToItsOwnVoltage()
    {
        FaultRig rig = new(Boards.Wearable, [Physical(-20, 0.5), Physical(-20, 0.5)]);
        rig.Plant.AmbientCelsius = -20;
        rig.Plant.Load.Requested = false;
        rig.Gates(true, false);
        rig.Faults.Begin(FaultKind.ChargerIgnoresCurrent, 0, 200);
        double most = 0;

        for (int i = 0; i < 600; i++)
        {
            rig.Run(0.1);
            most = Math.Max(most, rig.Plant.PackVolts);
        }

        Assert.AreEqual(8.0, most, 0.2);
        Assert.IsLessThan(0.200 * 60 / 3600, rig.Plant.ChargedAmpereHours, "not all of it goes in");
    }

    [TestMethod]
    public void WithoutAFaultTheSameCurrentIsAnError()
    {
        FaultRig rig = new(Boards.Bench, [Physical(25, 0.5)]);
        rig.Plant.Load.DemandAmperes = 5;
        rig.Gates(false, true);

        Assert.ThrowsExactly<CellDomainException>(() => rig.Run(60));
    }

    private static CellNode Physical(double celsius, double charge)
    {
        CellModel model = new(DesignCatalogue.Find("pouch-inverted"), 1);
        new CellHistory(model).Store(charge);
        return new CellNode(new PhysicalCell(model, "cell"), celsius);
    }
}
