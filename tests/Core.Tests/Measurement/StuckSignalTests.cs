using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class StuckSignalTests
{
    private const int AfterMilliseconds = 1_000;
    private const int StepMicroamps = 2_000;

    [TestMethod]
    public void ACodeThatStandsStillAtASteadyCurrentIsGood()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);

        for (int i = 0; i < 100; i++)
        {
            conditioner.Condition(500, ReadStatus.Fresh, 100, StepMicroamps - 1);
        }

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
    }

    [DataRow(StepMicroamps)]
    [DataRow(-StepMicroamps)]
    [TestMethod]
    public void ACodeThatStandsStillAfterTheCurrentHasMovedIsStuck(int microamps)
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);

        for (int elapsed = 0; elapsed < AfterMilliseconds - 100; elapsed += 100)
        {
            conditioner.Condition(500, ReadStatus.Fresh, 100, microamps);
        }

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
        conditioner.Condition(500, ReadStatus.Fresh, 100, microamps);
        Assert.AreEqual((int)SignalQuality.Stuck, (int)signal.Quality);
    }

    [TestMethod]
    public void AJumpOfTheClockDoesNotBlindTheCheck()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, 100, StepMicroamps);
        conditioner.Condition(500, ReadStatus.Fresh, int.MaxValue, StepMicroamps);

        Assert.AreEqual((int)SignalQuality.Stuck, (int)signal.Quality);
    }

    [TestMethod]
    public void AStepOneBelowTheThresholdIsNoReasonToMove()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, 100_000, StepMicroamps - 1);

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
    }

    [TestMethod]
    public void AStuckSignalRecoversWhenTheCodeMoves()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, AfterMilliseconds, StepMicroamps);
        Assert.AreEqual((int)SignalQuality.Stuck, (int)signal.Quality);

        conditioner.Condition(501, ReadStatus.Fresh, 100, StepMicroamps);

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
    }

    [TestMethod]
    public void AStuckSignalStaysStuckWhenTheCurrentGoesBack()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, AfterMilliseconds, StepMicroamps);

        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);

        Assert.AreEqual((int)SignalQuality.Stuck, (int)signal.Quality);
    }

    [TestMethod]
    public void AnOutOfRangeValueIsReportedAsThatEvenWhenStuck()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(9_999, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(9_999, ReadStatus.Fresh, AfterMilliseconds, StepMicroamps);

        Assert.AreEqual((int)SignalQuality.OutOfRange, (int)signal.Quality);
    }

    [TestMethod]
    public void AZeroTimeSwitchesTheCheckOff()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = new SignalConditioner(new ChannelSettings(0, 1_000, 150, 0, 0), TwoPointCalibration.Identity(), signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, 1_000_000, 100_000);

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
    }

    [TestMethod]
    public void ACurrentThatGoesBackInTimeBeginsTheTimeAnew()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, AfterMilliseconds - 1, StepMicroamps);
        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(500, ReadStatus.Fresh, AfterMilliseconds - 1, StepMicroamps);

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
    }

    private static SignalConditioner Conditioner(Signal signal)
    {
        return new SignalConditioner(new ChannelSettings(0, 1_000, 150, AfterMilliseconds, StepMicroamps), TwoPointCalibration.Identity(), signal);
    }
}
