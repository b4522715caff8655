using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.Plant.Cells;

namespace InvertedAnodeBms.Plant.Tests;

[TestClass]
public sealed class CellHistoryTests
{
    [TestMethod]
    public void AnAgedUprightCellHasMossAndAnInvertedOneHasNone()
    {
        PhysicalCell upright = Aged("pouch-upright", 80, out int uprightCycles);
        PhysicalCell inverted = Aged("pouch-inverted", 80, out int invertedCycles);

        Assert.AreEqual(80, uprightCycles);
        Assert.AreEqual(80, invertedCycles);
        Assert.IsGreaterThan(10e-6, upright.MossMetres);
        Assert.IsLessThan(1e-6, inverted.MossMetres);
        Assert.IsGreaterThan(50e-6, inverted.FrontMetres);
        Assert.IsLessThan(1e-6, upright.FrontMetres);
    }

    [TestMethod]
    public void AgeingCostsCapacity()
    {
        Assert.IsLessThan(Aged("pouch-inverted", 0, out _).CapacityAmpereHours, Aged("pouch-inverted", 50, out _).CapacityAmpereHours);
    }

    [TestMethod]
    public void AgeingIsTheSameEveryTime()
    {
        PhysicalCell first = Aged("pouch-upright", 30, out _);
        PhysicalCell second = Aged("pouch-upright", 30, out _);

        Assert.AreEqual(first.TerminalVolts, second.TerminalVolts);
        Assert.AreEqual(first.MossMetres, second.MossMetres);
        Assert.AreEqual(first.ContactsBorn, second.ContactsBorn);
    }

    [TestMethod]
    public void AgeingEndsWithTheLifeOfTheCell()
    {
        Aged("pouch-foil", 500, out int cycles);

        Assert.IsLessThan(200, cycles);
    }

    [TestMethod]
    public void AgeingReportsEveryCycleAndCanBeStopped()
    {
        using CancellationTokenSource stop = new();
        List<int> seen = [];
        CellHistory history = new(new CellModel(DesignCatalogue.Find("pouch-inverted"), 1), stop.Token);

        Assert.ThrowsExactly<OperationCanceledException>(() => history.Age(100, done =>
        {
            seen.Add(done);

            if (done == 3)
            {
                stop.Cancel();
            }
        }));
        CollectionAssert.AreEqual(new[] { 1, 2, 3 }, seen);
    }

    private static PhysicalCell Aged(string design, int cycles, out int lived)
    {
        CellModel model = new(DesignCatalogue.Find(design), 1);
        lived = new CellHistory(model).Age(cycles);
        return new PhysicalCell(model, design);
    }
}
