using InvertedAnodeBms.Cli.Life;

namespace InvertedAnodeBms.Cli.Tests.Life;

[TestClass]
public sealed class LifeRulesTests
{
    [TestMethod]
    [DataRow(0.1, false)]
    [DataRow(0.1001, true)]
    [DataRow(double.NaN, false)]
    public void AHardShortIsASumOfContactsAboveATenthOfASiemens(double siemens, bool hard)
    {
        List<LifeCycle> cycles = [.. MadeUp.Cycles(5), MadeUp.Cycle(peakSiemens: siemens)];

        Assert.AreEqual(hard, LifeRules.IsHard(siemens));
        Assert.AreEqual(hard ? LifeEnding.HardShort : LifeEnding.None, LifeRules.EndOf(cycles));
    }

    [TestMethod]
    [DataRow(7.2, LifeEnding.None)]
    [DataRow(7.1, LifeEnding.Capacity)]
    public void ACellIsDeadBelowAFifthOfItsCapacityAsNew(double discharged, LifeEnding ending)
    {
        Assert.AreEqual(ending, LifeRules.EndOf([.. MadeUp.Cycles(5), MadeUp.Cycle(discharged)]));
    }

    [TestMethod]
    public void TheCapacityAsNewIsTheMeanOfCyclesTwoToFour()
    {
        List<LifeCycle> cycles = [MadeUp.Cycle(10), MadeUp.Cycle(34), MadeUp.Cycle(35), MadeUp.Cycle(36), MadeUp.Cycle(1)];

        Assert.AreEqual(35, LifeRules.Reference(cycles), 1e-9);
        Assert.AreEqual(0, LifeRules.Reference(MadeUp.Cycles(3)));
    }

    [TestMethod]
    public void WhatACycleEndedWithEndsTheLifeUnlessAHardShortCameFirst()
    {
        LifeCycle latched = MadeUp.Cycle(ending: LifeEnding.Latched);

        Assert.AreEqual(LifeEnding.Latched, LifeRules.EndOf([.. MadeUp.Cycles(5), latched]));
        Assert.AreEqual(LifeEnding.HardShort, LifeRules.EndOf([.. MadeUp.Cycles(5), latched with { PeakSiemens = 0.2 }]));
    }

    [TestMethod]
    [DataRow(null, 0.8, true)]
    [DataRow(null, 0.799, false)]
    [DataRow(50, 1.0, false)]
    [DataRow(51, 1.0, true)]
    [DataRow(51, 0.799, false)]
    [DataRow(1, 2.0, false)]
    public void PreventedMeansNoHardShortWithinFiftyCyclesAndFourFifthsOfTheCharge(int? cyclesToHard, double share, bool prevented)
    {
        Assert.AreEqual(prevented, LifeRules.IsPrevented(cyclesToHard, share * 5, 5));
    }
}
