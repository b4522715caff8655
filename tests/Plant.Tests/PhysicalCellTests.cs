using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Plant.Tests;

[TestClass]
public sealed class PhysicalCellTests
{
    [TestMethod]
    public void AStepOfNoLengthChangesNothing()
    {
        PhysicalCell cell = Create("pouch-inverted", 0.5);
        double volts = cell.TerminalVolts;
        double charge = cell.StateOfCharge;

        cell.Step(0.02, 25, 0);
        cell.Step(0.02, 25, -1);

        Assert.AreEqual(volts, cell.TerminalVolts);
        Assert.AreEqual(charge, cell.StateOfCharge);
    }

    [TestMethod]
    public void TheCutOfAStepDoesNotChangeWhatTheCellBecomes()
    {
        PhysicalCell whole = Create("pouch-inverted", 0.5);
        PhysicalCell cut = Create("pouch-inverted", 0.5);

        for (int i = 0; i < 600; i++)
        {
            whole.Step(0.0072, 25, 0.1);
            cut.Step(0.0072, 25, 1e-6);
            cut.Step(0.0072, 25, 100e-6);
            cut.Step(0.0072, 25, 0.1 - 101e-6);
        }

        Assert.AreEqual(whole.TerminalVolts, cut.TerminalVolts, 1e-5);
        Assert.AreEqual(whole.StateOfCharge, cut.StateOfCharge, 1e-9);
    }

    [TestMethod]
    [DataRow("pouch-inverted")]
    [DataRow("pouch-upright")]
    public void WhatGoesThroughTheTerminalsArrivesAtTheCathode(string design)
    {
        PhysicalCell cell = Create(design, 0.2);
        LfpCathode cathode = cell.Model.Cathode!;
        double before = cathode.LithiumCharge - cathode.DoubleLayerCharge;
        double coulombs = 0;

        for (int i = 0; i < 3600; i++)
        {
            double amperes = i % 900 < 600 ? 0.0072 : -0.012;
            cell.Step(amperes, 25, 1);
            coulombs += (amperes - cell.LeakAmperes) * 1;
        }

        double arrived = (before - (cathode.LithiumCharge - cathode.DoubleLayerCharge)) * cell.Model.SquareMetres;
        Assert.AreEqual(coulombs, arrived, 1e-9 * 36);
    }

    [TestMethod]
    public void StateOfChargeFollowsTheChargeCounter()
    {
        PhysicalCell cell = Create("pouch-inverted", 0.3);
        double before = cell.StateOfCharge;

        for (int i = 0; i < 36_000; i++)
        {
            cell.Step(0.0072, 25, 0.1);
        }

        Assert.AreEqual(0.0072 / cell.CapacityAmpereHours, cell.StateOfCharge - before, 1e-4);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.08)]
    [DataRow(0.5)]
    [DataRow(1.0)]
    public void ACellIsStoredAtTheChargeItIsAskedFor(double charge)
    {
        Assert.AreEqual(charge, Create("pouch-inverted", charge).StateOfCharge, 1e-3);
    }

    [TestMethod]
    public void ACurrentBeyondTheLimitIsAnErrorWithCellAndCurrent()
    {
        PhysicalCell cell = Create("pouch-inverted", 0.2);
        CellDomainException? error = null;

        for (int i = 0; i < 3600 && error is null; i++)
        {
            try
            {
                cell.Step(3.0, 25, 1);
            }
            catch (CellDomainException thrown)
            {
                error = thrown;
            }
        }

        Assert.IsNotNull(error);
        StringAssert.Contains(error.Message, "test cell at 3000 mA: electrolyte depleted");
        Assert.IsTrue(double.IsFinite(cell.TerminalVolts));
    }

    [TestMethod]
    public void TwoIndividualsDifferWithinTheSpread()
    {
        CellSpec nominal = DesignCatalogue.Find("pouch-inverted");
        CellSpec first = CellIndividual.Draw(nominal, new RandomStream(1, "cell 1"));
        CellSpec second = CellIndividual.Draw(nominal, new RandomStream(1, "cell 2"));

        Assert.AreNotEqual(first.Cathode!.Capacity.Value, second.Cathode!.Capacity.Value);
        Assert.AreNotEqual(first.Anode.Top.FilmResistance.Value, second.Anode.Top.FilmResistance.Value);

        for (int seed = 0; seed < 1000; seed++)
        {
            CellSpec drawn = CellIndividual.Draw(nominal, new RandomStream(seed, "spread"));
            double share = drawn.Cathode!.Capacity * drawn.Area / (nominal.Cathode!.Capacity * nominal.Area);
            Assert.AreEqual(1, share, 0.041);
            Assert.AreEqual(drawn.Anode.Bottom.FilmResistance.Value, drawn.Anode.Top.FilmResistance.Value);
            Assert.AreEqual(Evidence.Assumed, drawn.Area.Evidence);
        }
    }

    [TestMethod]
    public void AStepAllocatesNothing()
    {
        PhysicalCell cell = Create("pouch-inverted", 0.5);
        cell.Step(0.0072, 25, 0.1);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 10_000; i++)
        {
            cell.Step(0.0072, 25 + (i * 1e-5), 0.1);
        }

        Assert.IsLessThan(1_000L, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static PhysicalCell Create(string design, double charge)
    {
        CellModel model = new(DesignCatalogue.Find(design), 1);
        new CellHistory(model).Store(charge);
        return new PhysicalCell(model, "test cell");
    }
}
