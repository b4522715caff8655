using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Charging;

/// <summary>After every thirty-third of the capacity, 3.93 C of 129.6, a charge pauses for a second and a half; at 7.2 mA that is every 546 s.</summary>
[TestClass]
public sealed class ProbePauseTests
{
    private const int Every = 545_500;

    [DataRow(Every - 100, false)]
    [DataRow(Every, true)]
    [TestMethod]
    public void ChargeDecidesWhenItPauses(int milliseconds, bool pauses)
    {
        ProbePause pause = new ProbePause(ExampleCell.Create());

        Assert.AreEqual(pauses, Run(pause, 7_200, milliseconds));
    }

    [DataRow(1_400, true)]
    [DataRow(1_500, false)]
    [TestMethod]
    public void ItLastsASecondAndAHalfAndBeginsAnew(int milliseconds, bool pauses)
    {
        ProbePause pause = new ProbePause(ExampleCell.Create());
        Run(pause, 7_200, Every);

        Assert.AreEqual(pauses, Run(pause, 0, milliseconds));
        Assert.IsFalse(Run(pause, 0, 1_500) && !pauses);
        Assert.IsFalse(Run(pause, 7_200, Every - 100));
        Assert.IsTrue(Run(pause, 7_200, 100));
    }

    [DataRow(3_599, false)]
    [DataRow(3_600, true)]
    [TestMethod]
    public void ACurrentTooSmallForAStepIsNotInterrupted(int microamps, bool pauses)
    {
        ProbePause pause = new ProbePause(ExampleCell.Create());
        bool paused = false;

        for (int second = 0; second < 2_000; second++)
        {
            paused = pause.Update(microamps, 1_000) || paused;
        }

        Assert.AreEqual(pauses, paused);
    }

    private static bool Run(ProbePause pause, int microamps, int milliseconds)
    {
        bool pauses = false;

        for (int i = 0; i < milliseconds; i += 100)
        {
            pauses = pause.Update(microamps, 100);
        }

        return pauses;
    }
}
