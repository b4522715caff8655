using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class RawReadingsTests
{
    [TestMethod]
    public void ClearingLeavesNothingThatLooksFreshOrRequested()
    {
        RawReadings readings = new RawReadings(2, 2);
        FakeFrontEnd frontEnd = new FakeFrontEnd(2, 2);
        frontEnd.ChargerPresent = true;
        frontEnd.LoadRequested = true;
        frontEnd.ButtonPressed = true;
        frontEnd.Acquire(readings);
        Assert.AreEqual(25_000, readings.ChargerMicroamps);

        readings.Clear();

        for (int i = 0; i < 2; i++)
        {
            Assert.AreEqual((int)ReadStatus.NotRead, (int)readings.CellStatus[i]);
            Assert.AreEqual((int)ReadStatus.NotRead, (int)readings.TemperatureStatus[i]);
        }

        Assert.AreEqual((int)ReadStatus.NotRead, (int)readings.PackStatus);
        Assert.IsFalse(readings.ChargerPresent);
        Assert.AreEqual(0, readings.ChargerMicroamps);
        Assert.IsFalse(readings.LoadRequested);
        Assert.IsFalse(readings.ButtonPressed);
    }
}
