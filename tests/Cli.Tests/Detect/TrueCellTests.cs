using InvertedAnodeBms.Cli.Detect.Truth;
using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Tests.Detect;

[TestClass]
public sealed class TrueCellTests
{
    /// <summary>PHYSICS 4.2: 3.45 V over 1 kohm through 42 ohm cm2 of 25 cm2 is 5.8 mV; this individual is not nominal.</summary>
    [TestMethod]
    public void AKilohmMakesDipsOfFiveToSevenMillivoltsAndNoneAfterIt()
    {
        TrueCell cell = new("pouch-inverted", 0.5, new RandomStream(1, "test"));
        Wait(cell, 600);
        cell.Begin(new ShortEpisode(0, 300, 1000, DipClass.Seconds, 0));
        double deepest = Wait(cell, 300);
        cell.End();

        Assert.IsTrue(deepest is > 4.5e-3 and < 7.5e-3, $"{deepest * 1e3} mV");
        Assert.AreEqual(0, Wait(cell, 60));
    }

    [TestMethod]
    public void HalfTheResistanceMakesDipsTwiceAsDeep()
    {
        Assert.AreEqual(2, Deepest(2000) / Deepest(4000), 0.05);
    }

    [TestMethod]
    public void AHardShortEmptiesTheCellAndIsThenOver()
    {
        TrueCell cell = new("pouch-inverted", 0.1, new RandomStream(1, "test"));
        cell.Begin(new ShortEpisode(0, 3600, 30, DipClass.Persistent, 0));
        Wait(cell, 3600);

        Assert.IsTrue(cell.Emptied);
        Assert.IsGreaterThan(2.5, cell.SenseVolts);
        Assert.AreEqual(0, cell.DipVolts);
    }

    [TestMethod]
    public void IndividualsLieWithinAFifthOfNominal()
    {
        CellSpec design = DesignCatalogue.Find("pouch-inverted");
        RandomStream random = new(3, "test");
        CellSpec[] drawn = [.. Enumerable.Range(0, 500).Select(_ => IndividualCell.Draw(design, random))];

        AssertSpread(drawn.Select(cell => cell.SeparatorThickness / design.SeparatorThickness), 0.2);
        AssertSpread(drawn.Select(cell => cell.Cathode!.SlowSeconds / design.Cathode!.SlowSeconds), 0.2);
        AssertSpread(drawn.Select(cell => cell.Anode.Bottom.FilmResistance / design.Anode.Bottom.FilmResistance), 0.2);
        AssertSpread(drawn.Select(cell => cell.Cathode!.Capacity / design.Cathode!.Capacity), 0.03);
    }

    private static void AssertSpread(IEnumerable<double> ratios, double share)
    {
        double[] all = [.. ratios];
        Assert.AreEqual(1 - share, all.Min(), 0.05 * share);
        Assert.AreEqual(1 + share, all.Max(), 0.05 * share);
    }

    private static double Deepest(double ohms)
    {
        TrueCell cell = new("pouch-inverted", 0.5, new RandomStream(1, "test"));
        cell.Begin(new ShortEpisode(0, 60, ohms, DipClass.Samples, 0));
        return Wait(cell, 60);
    }

    private static double Wait(TrueCell cell, double seconds)
    {
        double deepest = 0;

        for (double left = seconds; left > 0; left -= 0.1)
        {
            cell.Advance(0, 25, 0.1);
            deepest = Math.Max(deepest, cell.DipVolts);
        }

        return deepest;
    }
}
