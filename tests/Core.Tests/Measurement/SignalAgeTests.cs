using InvertedAnodeBms.Core.Measurement;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class SignalAgeTests
{
    [TestMethod]
    public void BeforeTheFirstSampleThereIsNoData()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);

        Assert.AreEqual((int)SignalQuality.NoDataYet, (int)signal.Quality);
        conditioner.Condition(5, ReadStatus.NotRead, 0, 0);
        conditioner.Condition(5, ReadStatus.Failed, 100_000, 0);
        Assert.AreEqual((int)SignalQuality.NoDataYet, (int)signal.Quality);
    }

    [DataRow((int)ReadStatus.NotRead)]
    [DataRow((int)ReadStatus.Failed)]
    [TestMethod]
    public void OneMissedReadPassesTwoAreStale(int missed)
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(7, ReadStatus.Fresh, 100, 0);

        conditioner.Condition(9, (ReadStatus)missed, 100, 0);
        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
        Assert.AreEqual(7, signal.Value);
        Assert.AreEqual(100, signal.AgeMilliseconds);

        conditioner.Condition(9, (ReadStatus)missed, 100, 0);
        Assert.AreEqual((int)SignalQuality.Stale, (int)signal.Quality);
        Assert.AreEqual(200, signal.AgeMilliseconds);
    }

    [TestMethod]
    public void AValueIsStaleOnlyBeyondItsAge()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(7, ReadStatus.Fresh, 100, 0);

        conditioner.Condition(0, ReadStatus.Failed, 150, 0);
        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
        conditioner.Condition(0, ReadStatus.Failed, 1, 0);
        Assert.AreEqual((int)SignalQuality.Stale, (int)signal.Quality);
    }

    [TestMethod]
    public void AFreshSampleMakesAStaleSignalGoodAtOnce()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(7, ReadStatus.Fresh, 100, 0);
        conditioner.Condition(0, ReadStatus.Failed, 1_000, 0);

        conditioner.Condition(8, ReadStatus.Fresh, 100, 0);

        Assert.AreEqual((int)SignalQuality.Good, (int)signal.Quality);
        Assert.AreEqual(8, signal.Value);
        Assert.AreEqual(0, signal.AgeMilliseconds);
    }

    [TestMethod]
    public void TheAgeSaturates()
    {
        Signal signal = new Signal();
        SignalConditioner conditioner = Conditioner(signal);
        conditioner.Condition(7, ReadStatus.Fresh, 100, 0);

        conditioner.Condition(0, ReadStatus.Failed, int.MaxValue, 0);
        conditioner.Condition(0, ReadStatus.Failed, int.MaxValue, 0);

        Assert.AreEqual(int.MaxValue, signal.AgeMilliseconds);
        Assert.AreEqual((int)SignalQuality.Stale, (int)signal.Quality);
    }

    private static SignalConditioner Conditioner(Signal signal)
    {
        return new SignalConditioner(new ChannelSettings(-1_000, 1_000, 150, 0, 0), TwoPointCalibration.Identity(), signal);
    }
}
