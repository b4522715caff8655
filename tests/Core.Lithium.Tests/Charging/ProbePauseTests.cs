using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>
/// Ten seconds after a charge began, and after every fiftieth of the capacity, 2.592 C, a charge pauses for a second and a half: at 7.2 mA that is
/// every 360 s.
/// </summary>
[TestClass]
public sealed class ProbePauseTests
{
    private const int Soon = 10_000;
    private const int Every = 360_000;

    [DataRow(Soon - 100, false)]
    [DataRow(Soon, true)]
    [TestMethod]
    public void TheFirstPauseComesSoon(int milliseconds, bool pauses)
    {
        ProbePause pause = new ProbePause(LfpLithiumPouch36.Create());

        Assert.AreEqual(pauses, Run(pause, 7_200, milliseconds, false));
    }

    [DataRow(1_400, true)]
    [DataRow(1_500, false)]
    [TestMethod]
    public void ItLastsASecondAndAHalf(int milliseconds, bool pauses)
    {
        ProbePause pause = new ProbePause(LfpLithiumPouch36.Create());
        Run(pause, 7_200, Soon, false);

        Assert.AreEqual(pauses, Run(pause, 0, milliseconds, false));
    }

    [DataRow(Every - 100, false)]
    [DataRow(Every, true)]
    [TestMethod]
    public void ChargeDecidesWhenTheNextComes(int milliseconds, bool pauses)
    {
        ProbePause pause = AfterTheFirst();

        Assert.AreEqual(pauses, Run(pause, 7_200, milliseconds, false));
    }

    [DataRow(Soon - 100, false)]
    [DataRow(Soon, true)]
    [TestMethod]
    public void ADoubtBringsTheNextSoon(int milliseconds, bool pauses)
    {
        ProbePause pause = AfterTheFirst();

        Assert.AreEqual(pauses, Run(pause, 7_200, milliseconds, true));
    }

    [TestMethod]
    public void ACurrentThatStoppedForAnotherReasonBeginsAnew()
    {
        ProbePause pause = AfterTheFirst();
        Run(pause, 0, 100, false);

        Assert.IsTrue(Run(pause, 7_200, Soon, false));
    }

    [DataRow(3_599, false)]
    [DataRow(3_600, true)]
    [TestMethod]
    public void ACurrentTooSmallForAStepIsNotInterrupted(int microamps, bool pauses)
    {
        ProbePause pause = new ProbePause(LfpLithiumPouch36.Create());
        bool paused = false;

        for (int second = 0; second < 2_000; second++)
        {
            paused = pause.Update(microamps, true, 1_000) || paused;
        }

        Assert.AreEqual(pauses, paused);
    }

    [TestMethod]
    public void WhatASmallCurrentChargedCounts()
    {
        ProbePause pause = AfterTheFirst();
        Assert.IsFalse(Run(pause, 3_500, 800_000, false));

        Assert.IsTrue(Run(pause, 7_200, 100, false));
    }

    [TestMethod]
    public void AClockThatJumpsEndsThePause()
    {
        ProbePause pause = new ProbePause(LfpLithiumPouch36.Create());
        Run(pause, 7_200, Soon, false);

        Assert.IsFalse(pause.Update(0, false, int.MaxValue));
        Assert.IsFalse(pause.Update(7_200, false, 100));
    }

    private static ProbePause AfterTheFirst()
    {
        ProbePause pause = new ProbePause(LfpLithiumPouch36.Create());
        Run(pause, 7_200, Soon, false);
        Run(pause, 0, 1_500, false);
        return pause;
    }

    private static bool Run(ProbePause pause, int microamps, int milliseconds, bool doubted)
    {
        bool pauses = false;

        for (int i = 0; i < milliseconds; i += 100)
        {
            pauses = pause.Update(microamps, doubted, 100);
        }

        return pauses;
    }
}
