using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Tests.Cell;

[TestClass]
public sealed class ChargeTemperatureWindowTests
{
    [DataRow(-200, 0)]
    [DataRow(50, 0)]
    [DataRow(51, 72)]
    [DataRow(100, 3_600)]
    [DataRow(149, 7_128)]
    [DataRow(150, 7_200)]
    [DataRow(250, 7_200)]
    [DataRow(400, 7_200)]
    [DataRow(401, 7_056)]
    [DataRow(425, 3_600)]
    [DataRow(449, 144)]
    [DataRow(450, 0)]
    [DataRow(900, 0)]
    [TestMethod]
    public void TheCurrentFollowsTheTrapezoid(int deciCelsius, int microamps)
    {
        ChargeTemperatureWindow window = new ChargeTemperatureWindow(50, 150, 400, 450);

        Assert.AreEqual(microamps, window.LimitMicroamps(deciCelsius, deciCelsius, 7_200));
    }

    [TestMethod]
    public void AColdAndAHotSensorTogetherDerateTwice()
    {
        ChargeTemperatureWindow window = new ChargeTemperatureWindow(50, 150, 400, 450);

        Assert.AreEqual(1_800, window.LimitMicroamps(100, 425, 7_200));
    }

    [TestMethod]
    public void OneSensorOutsideStopsWhateverTheOtherSays()
    {
        ChargeTemperatureWindow window = new ChargeTemperatureWindow(50, 150, 400, 450);

        Assert.AreEqual(0, window.LimitMicroamps(50, 250, 7_200));
        Assert.AreEqual(0, window.LimitMicroamps(250, 450, 7_200));
    }

    [TestMethod]
    public void ALargeCurrentDoesNotOverflow()
    {
        ChargeTemperatureWindow window = new ChargeTemperatureWindow(50, 150, 400, 450);

        Assert.AreEqual(1_000_000_000, window.LimitMicroamps(100, 250, 2_000_000_000));
    }

    [TestMethod]
    public void CornersThatDoNotRiseAreRejected()
    {
        Expect.Rejected(() => new ChargeTemperatureWindow(150, 150, 400, 450));
        Expect.Rejected(() => new ChargeTemperatureWindow(50, 150, 150, 450));
        Expect.Rejected(() => new ChargeTemperatureWindow(50, 150, 400, 400));
        Expect.Rejected(() => new ChargeTemperatureWindow(50, 150, 400, 399));
    }
}
