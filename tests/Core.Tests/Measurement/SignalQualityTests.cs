using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class SignalQualityTests
{
    [DataRow((int)ReadStatus.Open, (int)SignalQuality.Open)]
    [DataRow((int)ReadStatus.Shorted, (int)SignalQuality.Shorted)]
    [TestMethod]
    public void AnOpenOrShortedSensorIsBadAtOnce(int status, int quality)
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(0, ReadStatus.Fresh, 100, 0);

        conditioner.Condition(0, (ReadStatus)status, 100, 0);

        Assert.AreEqual(quality, (int)signal.Quality);
    }

    [DataRow((int)ReadStatus.NotRead)]
    [DataRow((int)ReadStatus.Failed)]
    [TestMethod]
    public void AnOpenSensorDoesNotBecomeGoodByNotBeingRead(int status)
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(0, ReadStatus.Fresh, 10, 0);
        conditioner.Condition(0, ReadStatus.Open, 10, 0);

        conditioner.Condition(0, (ReadStatus)status, 10, 0);
        Assert.AreEqual((int)SignalQuality.Open, (int)signal.Quality);
        conditioner.Condition(0, (ReadStatus)status, 1_000, 0);
        Assert.IsTrue(signal.Quality != SignalQuality.Good);
    }

    [DataRow(-1_001, (int)SignalQuality.OutOfRange)]
    [DataRow(-1_000, (int)SignalQuality.Good)]
    [DataRow(1_000, (int)SignalQuality.Good)]
    [DataRow(1_001, (int)SignalQuality.OutOfRange)]
    [TestMethod]
    public void AValueOutsideWhatTheSensorCanMeanIsOutOfRange(int raw, int quality)
    {
        Signal signal = new Signal();
        Conditioner(signal).Condition(raw, ReadStatus.Fresh, 100, 0);

        Assert.AreEqual(quality, (int)signal.Quality);
    }

    [TestMethod]
    public void TheRangeIsThatOfTheCalibratedValue()
    {
        Signal signal = new Signal();
        TwoPointCalibration twice = new TwoPointCalibration(0, 0, 1, 2);
        SignalConditioner conditioner = new SignalConditioner(new ChannelSettings(-1_000, 1_000, 150, 0, 0), twice, signal);

        conditioner.Condition(500, ReadStatus.Fresh, 100, 0);
        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
        Assert.AreEqual(1_000, signal.Value);
        conditioner.Condition(501, ReadStatus.Fresh, 100, 0);
        Assert.AreEqual((int)SignalQuality.OutOfRange, (int)signal.Quality);
    }

    [TestMethod]
    public void AMissedReadDoesNotMakeAnOutOfRangeValueGood()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(2_000, ReadStatus.Fresh, 100, 0);

        conditioner.Condition(0, ReadStatus.Failed, 100, 0);

        Assert.AreEqual((int)SignalQuality.OutOfRange, (int)signal.Quality);
    }

    private static SignalConditioner Conditioner(Signal signal)
    {
        return new SignalConditioner(new ChannelSettings(-1_000, 1_000, 150, 0, 0), TwoPointCalibration.Identity(), signal);
    }
}
