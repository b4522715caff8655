using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class StepSizeTests
{
    [TestMethod]
    [DataRow("sym-cloth-upright", 0.25)]
    [DataRow("sym-cloth-inverted", 0.25)]
    [DataRow("sym-cloth-upright", 5.0)]
    [DataRow("sym-foil", 0.25)]
    public void LifeOfASymmetricCellIsTheSameWithHalfTheSteps(string design, double milliamperes)
    {
        SymmetricCycling whole = new(DesignCatalogue.Find(design), milliamperes, 1, StepControl.Life);
        SymmetricCycling half = new(DesignCatalogue.Find(design), milliamperes, 1, StepControl.Life.Halved());

        whole.RunToEnd(500);
        half.RunToEnd(500);

        Console.WriteLine($"{design} at {milliamperes} mA/cm2: {whole.Cycles} and {half.Cycles} cycles, {whole.End}, {half.End}");
        Assert.AreNotEqual(LifeEnd.None, whole.End);
        Assert.AreEqual(whole.End, half.End);
        Assert.AreEqual(whole.Cycles, half.Cycles, Math.Max(1, 0.01 * whole.Cycles));
        Assert.AreEqual(whole.Overpotentials[0], half.Overpotentials[0], 0.01 * whole.Overpotentials[0]);
    }

    [TestMethod]
    public void CapacitiesOfAFullCellAreTheSameWithHalfTheSteps()
    {
        FullCellCycling whole = new(DesignCatalogue.Find("lfp-cloth-inverted"), 1, StepControl.Life);
        FullCellCycling half = new(DesignCatalogue.Find("lfp-cloth-inverted"), 1, StepControl.Life.Halved());

        for (int cycle = 0; cycle < 30; cycle++)
        {
            double capacity = whole.Cycle(1);
            Assert.AreEqual(capacity, half.Cycle(1), 0.01 * capacity, $"cycle {cycle + 1}");
        }
    }
}
