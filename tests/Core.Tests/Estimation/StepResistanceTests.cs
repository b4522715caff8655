using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Estimation;

[TestClass]
public sealed class StepResistanceTests
{
    [TestMethod]
    public void NothingIsLearnedWithoutSteps()
    {
        StepBench bench = new StepBench();
        bench.Flow(-20_000, 600);

        Assert.AreEqual(0, Milliohms(bench.Health.FastOhms()));
        Assert.AreEqual(0, Milliohms(bench.Health.SecondOhms()));
        Assert.AreEqual(1, bench.Health.Second.Count);
    }

    [DataRow(-20_000, false)]
    [DataRow(-20_000, true)]
    [DataRow(7_200, false)]
    [DataRow(7_200, true)]
    [TestMethod]
    public void BothResistancesOfACellAreLearnedThoughTheVoltageMayBeATickOlderThanTheCurrent(int microamps, bool late)
    {
        StepBench bench = new StepBench();
        bench.Late = late;
        bench.Pulse(microamps, 10);

        // Right after the step: at 100 to 200 ms a tenth to a fifth of the slow half ohm is there.
        Expect.Between(1_030, 1_100, Milliohms(bench.Health.FastOhms()));
        Expect.Near(Milliohms(StepBench.SecondOhms), Milliohms(bench.Health.SecondOhms()), 35);
        Assert.AreEqual(ResistanceFilter.Learned, bench.Health.Second.Count);
    }

    [TestMethod]
    public void AStepInTheMiddleOfASampleIsMeasuredBetweenTheSamplesAroundIt()
    {
        StepBench bench = new StepBench();

        for (int i = 0; i < 10; i++)
        {
            bench.Tick(-9_000, -9_000);
            bench.Flow(-20_000, 50);
            bench.Tick(-11_000, -11_000);
            bench.Flow(0, 50);
        }

        Expect.Near(Milliohms(StepBench.SecondOhms), Milliohms(bench.Health.SecondOhms()), 35);
        Assert.AreEqual(ResistanceFilter.Learned, bench.Health.Second.Count);
    }

    [TestMethod]
    public void APulseOfASampleWhoseCurrentWasReadTwiceTeachesNothing()
    {
        StepBench bench = new StepBench();
        bench.Flow(-10_000, 50);

        for (int i = 0; i < 20; i++)
        {
            bench.Tick(-23_000, -23_000);
            bench.Tick(-10_000, -23_000);
            bench.Flow(-10_000, 9);
        }

        Assert.IsTrue(bench.Health.FastOhms() == 0f);
    }

    [TestMethod]
    public void ASpikeOfTheCurrentSensorIsNoStep()
    {
        StepBench bench = new StepBench();

        for (int i = 0; i < 20; i++)
        {
            bench.Tick(0, -20_000);
            bench.Flow(0, 20);
        }

        Assert.AreEqual(0, bench.Health.Second.Count);
        Assert.AreEqual(0, Milliohms(bench.Health.FastOhms()));
    }

    [TestMethod]
    public void AStepThatComesRightAfterAnotherOneIsLeftOut()
    {
        // The voltage of the one tick in between may belong to either current.
        StepBench bench = new StepBench();

        for (int i = 0; i < 10; i++)
        {
            bench.Tick(10_000, 10_000);
            bench.Flow(-20_000, 50);
            bench.Tick(-30_000, -30_000);
            bench.Flow(0, 50);
        }

        Assert.AreEqual(0, bench.Health.Second.Count);
        Assert.AreEqual(0, Milliohms(bench.Health.FastOhms()));
    }

    [TestMethod]
    public void ARampIsNoStep()
    {
        StepBench bench = new StepBench();

        for (int i = 0; i < 100; i++)
        {
            bench.Tick(-1_000 * i, -1_000 * i);
        }

        Assert.AreEqual(0, bench.Health.Second.Count);
        Assert.AreEqual(0, Milliohms(bench.Health.FastOhms()));
    }

    [DataRow(1_799, false)]
    [DataRow(1_800, true)]
    [TestMethod]
    public void TheSmallestStepIsTheCurrentAtWhichAChargeEnds(int microamps, bool counts)
    {
        StepBench bench = new StepBench();
        bench.Flow(0, 3_000);
        bench.Pulse(microamps, 10);

        Assert.AreEqual(counts, bench.Health.Second.Count > 0);
    }

    [DataRow(18, false)]
    [DataRow(9, true)]
    [TestMethod]
    public void ASecondThatTheCurrentDoesNotStayGivesNoResistanceOfASecond(int ticks, bool gone)
    {
        StepBench bench = new StepBench();

        for (int i = 0; i < 10; i++)
        {
            bench.Flow(-20_000, ticks);
            bench.Flow(0, ticks);
        }

        Assert.AreEqual(gone, bench.Health.Second.Count == 0);
        Assert.IsTrue(bench.Health.FastOhms() > 0.9f && bench.Health.FastOhms() < 1.2f);
    }

    [DataRow(true)]
    [DataRow(false)]
    [TestMethod]
    public void AReadThatFailedAroundTheStepLeavesItOut(bool voltage)
    {
        StepBench bench = new StepBench();

        for (int i = 0; i < 10; i++)
        {
            bench.Miss(-20_000, voltage);
            bench.Flow(-20_000, 20);
            bench.Miss(0, voltage);
            bench.Flow(0, 20);
        }

        Assert.AreEqual(0, bench.Health.Second.Count);
        Assert.AreEqual(0, Milliohms(bench.Health.FastOhms()));
    }

    [DataRow(10, true)]
    [DataRow(11, false)]
    [TestMethod]
    public void ATemperatureThatHasChangedByMoreThanADegreeLeavesStepsOutUntilTheNextMinute(int deciCelsius, bool taken)
    {
        StepBench bench = new StepBench();
        bench.SetTemperature(250 + deciCelsius);
        bench.Pulse(-20_000, 5);
        Assert.AreEqual(taken, bench.Health.Second.Count == ResistanceFilter.Learned);

        bench.Flow(0, 600);
        bench.Pulse(-20_000, 5);
        Assert.AreEqual(ResistanceFilter.Learned, bench.Health.Second.Count);
    }

    [DataRow(2_900_000)]
    [DataRow(3_560_000)]
    [TestMethod]
    public void NearEmptyAndFullNothingIsLearned(int openCircuitMicrovolts)
    {
        StepBench bench = new StepBench();
        bench.OpenCircuitMicrovolts = openCircuitMicrovolts;
        bench.Flow(0, 20);
        bench.Pulse(-20_000, 10);

        Assert.AreEqual(0, bench.Health.Second.Count);
    }

    [TestMethod]
    public void AStepThatComesWithAShortMovesTheMeanByLittleAndShowsAsTheLastValue()
    {
        StepBench bench = new StepBench();
        bench.Flow(0, 3_000);
        bench.Pulse(-20_000, 30);
        int learned = Milliohms(bench.Health.SecondOhms());

        // 20 mA make 26 mV after a second; a third more.
        bench.OpenCircuitMicrovolts -= 8_700;
        bench.Flow(-20_000, 20);

        Expect.Between(learned + 1, learned + 25, Milliohms(bench.Health.SecondOhms()));
    }

    [TestMethod]
    public void AResistanceThatHasChangedForGoodIsFollowed()
    {
        StepBench bench = new StepBench();
        bench.Pulse(-20_000, 30);
        bench.Ohms = 0.6f;
        bench.Pulse(-20_000, 15);

        Expect.Near(Milliohms(StepBench.SecondOhms) - 400, Milliohms(bench.Health.SecondOhms()), 35);
        Expect.Near(Milliohms(StepBench.SecondOhms), Milliohms(bench.Health.LongSecondOhms), 35);
    }

    [DataRow(100, false)]
    [DataRow(100, true)]
    [DataRow(1_500, false)]
    [DataRow(1_500, true)]
    [TestMethod]
    public void NoiseIsAveragedAwayOverManySteps(int microvolts, bool late)
    {
        StepBench bench = new StepBench();
        bench.NoiseMicrovolts = microvolts * 245 / 100;
        bench.Late = late;
        bench.Flow(0, 3_000);
        bench.Pulse(-15_000, 100);

        Expect.Near(Milliohms(StepBench.SecondOhms), Milliohms(bench.Health.SecondOhms()), microvolts < 1_000 ? 35 : 70);
        Expect.Between(1_000, 1_150, Milliohms(bench.Health.FastOhms()));
    }

    [TestMethod]
    public void AStepThatDrownsInNoiseIsLeftOut()
    {
        StepBench bench = new StepBench();
        bench.NoiseMicrovolts = 20_000;
        bench.Flow(0, 3_000);
        bench.Pulse(-10_000, 50);

        Assert.AreEqual(0, bench.Health.Second.Count);
        Assert.AreEqual(0, Milliohms(bench.Health.FastOhms()));
    }

    [TestMethod]
    public void TheInterfaceIsWhatIsLeftBesideTheOhmicPartOfTheDesignWithinAHalfAndTwice()
    {
        ResistanceReference reference = new ResistanceReference(LfpLithiumPouch36.Create().Deposition);
        float design = reference.OhmicOhms + reference.InterfaceOhms;
        Assert.AreEqual(1_000, Milliohms(reference.InterfaceScale(design)));
        Assert.AreEqual(1_500, Milliohms(reference.InterfaceScale(design + (0.5f * reference.InterfaceOhms))));
        Assert.AreEqual(2_000, Milliohms(reference.InterfaceScale(4f)));
        Assert.AreEqual(500, Milliohms(reference.InterfaceScale(0.2f)));
    }

    [TestMethod]
    public void WhileTheResistanceOrTheDesignIsUnknownSoIsTheInterface()
    {
        Assert.AreEqual(0, Milliohms(new ResistanceReference(LfpLithiumPouch36.Create().Deposition).InterfaceScale(0f)));
        Assert.AreEqual(0, Milliohms(new ResistanceReference(null).InterfaceScale(1f)));
    }

    private static int Milliohms(float ohms)
    {
        return (int)((ohms * 1_000f) + 0.5f);
    }
}
