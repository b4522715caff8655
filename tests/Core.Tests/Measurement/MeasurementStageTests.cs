using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Measurement;

[TestClass]
public sealed class MeasurementStageTests
{
    [TestMethod]
    public void TheExtremesAreThoseOfTheHighestAndLowestCellAndSensor()
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(4), 4, 4);
        RawReadings readings = Healthy(4);
        readings.CellMicrovolts[2] = 3_500_000;
        readings.CellMicrovolts[1] = 3_200_000;
        readings.TemperatureDeciCelsius[3] = -100;
        readings.TemperatureDeciCelsius[0] = 420;

        stage.Condition(readings, 100);

        Assert.IsTrue(stage.Result.AllGood);
        Assert.AreEqual(3_500_000, stage.Result.HighestCellMicrovolts);
        Assert.AreEqual(3_200_000, stage.Result.LowestCellMicrovolts);
        Assert.AreEqual(420, stage.Result.HottestDeciCelsius);
        Assert.AreEqual(-100, stage.Result.ColdestDeciCelsius);
    }

    [TestMethod]
    public void ASingleCellIsBothExtremes()
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(1), 1, 1);
        stage.Condition(Healthy(1), 100);

        Assert.AreEqual(3_300_000, stage.Result.HighestCellMicrovolts);
        Assert.AreEqual(3_300_000, stage.Result.LowestCellMicrovolts);
        Assert.AreEqual(250, stage.Result.HottestDeciCelsius);
        Assert.AreEqual(250, stage.Result.ColdestDeciCelsius);
    }

    [TestMethod]
    public void BeforeTheFirstReadingNothingIsGood()
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(1), 1, 1);
        Assert.IsFalse(stage.Result.AllGood);

        stage.Condition(new RawReadings(1, 1), 100);
        Assert.IsFalse(stage.Result.AllGood);
        Assert.IsFalse(stage.Result.CellsGood || stage.Result.AnyCellGood);
        Assert.IsFalse(stage.Result.TemperaturesGood || stage.Result.AnyTemperatureGood);
    }

    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [TestMethod]
    public void OneBadChannelIsEnoughToSpoilAllGood(int channel)
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(2), 2, 2);
        RawReadings readings = Healthy(2);
        stage.Condition(readings, 100);
        Assert.IsTrue(stage.Result.AllGood);

        if (channel < 2)
        {
            readings.CellStatus[channel] = ReadStatus.Open;
        }
        else if (channel < 4)
        {
            readings.TemperatureStatus[channel - 2] = ReadStatus.Open;
        }
        else
        {
            readings.PackStatus = ReadStatus.Open;
        }

        stage.Condition(readings, 100);
        Assert.IsFalse(stage.Result.AllGood);
        Assert.AreEqual(channel >= 2, stage.Result.CellsGood);
        Assert.AreEqual(channel < 2 || channel == 4, stage.Result.TemperaturesGood);
        Assert.IsTrue(stage.Result.AnyCellGood);
        Assert.IsTrue(stage.Result.AnyTemperatureGood);
    }

    [TestMethod]
    public void TheExtremesAreThoseOfTheChannelsThatAreGood()
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(3), 3, 3);
        RawReadings readings = Healthy(3);
        readings.CellMicrovolts[0] = 9_000_000;
        readings.CellMicrovolts[1] = 3_500_000;
        readings.CellMicrovolts[2] = 3_200_000;
        readings.TemperatureDeciCelsius[0] = -400;
        readings.TemperatureDeciCelsius[1] = 300;
        readings.TemperatureDeciCelsius[2] = 200;
        stage.Condition(readings, 100);

        Assert.AreEqual(3_500_000, stage.Result.HighestCellMicrovolts);
        Assert.AreEqual(3_200_000, stage.Result.LowestCellMicrovolts);
        Assert.AreEqual(300, stage.Result.HottestDeciCelsius);
        Assert.AreEqual(200, stage.Result.ColdestDeciCelsius);
    }

    [TestMethod]
    public void WithoutAGoodChannelTheExtremesAreOldAndNobodyTakesThemForGood()
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(2), 2, 2);
        RawReadings readings = Healthy(2);
        stage.Condition(readings, 100);
        readings.CellStatus[0] = ReadStatus.Open;
        readings.CellStatus[1] = ReadStatus.Open;
        readings.TemperatureStatus[0] = ReadStatus.Shorted;
        readings.TemperatureStatus[1] = ReadStatus.Shorted;
        stage.Condition(readings, 100);

        Assert.IsFalse(stage.Result.AnyCellGood || stage.Result.CellsGood);
        Assert.IsFalse(stage.Result.AnyTemperatureGood || stage.Result.TemperaturesGood);
        Assert.AreEqual(3_300_000, stage.Result.HighestCellMicrovolts);
        Assert.AreEqual(250, stage.Result.ColdestDeciCelsius);
    }

    [TestMethod]
    public void EachCellHasItsOwnCalibration()
    {
        MeasurementSettings settings = Configurations.Measurement(2);
        settings.Calibration.Cells[1] = new TwoPointCalibration(0, 10_000, 3_300_000, 3_310_000);
        MeasurementStage stage = new MeasurementStage(settings, 2, 1);

        stage.Condition(Healthy(2), 100);

        Assert.AreEqual(3_300_000, stage.Result.CellMicrovolts[0].Value);
        Assert.AreEqual(3_310_000, stage.Result.CellMicrovolts[1].Value);
    }

    [TestMethod]
    public void AnExtremeIsAsFreshAsTheChannelItComesFrom()
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(2), 2, 2);
        RawReadings readings = Healthy(2);
        readings.CellMicrovolts[1] = 3_400_000;
        readings.TemperatureDeciCelsius[1] = 300;
        stage.Condition(readings, 100);
        Assert.IsTrue(stage.Result.HighestCellFresh && stage.Result.LowestCellFresh && stage.Result.HottestFresh && stage.Result.ColdestFresh);

        readings.CellStatus[1] = ReadStatus.Failed;
        readings.TemperatureStatus[0] = ReadStatus.Failed;
        stage.Condition(readings, 100);
        Assert.IsTrue(stage.Result.AllGood);
        Assert.IsFalse(stage.Result.HighestCellFresh);
        Assert.IsTrue(stage.Result.LowestCellFresh);
        Assert.IsTrue(stage.Result.HottestFresh);
        Assert.IsFalse(stage.Result.ColdestFresh);
    }

    [DataRow(0)]
    [DataRow(1)]
    [TestMethod]
    public void OfTwoEqualExtremesTheFreshOneCounts(int failed)
    {
        MeasurementStage stage = new MeasurementStage(Configurations.Measurement(2), 2, 2);
        RawReadings readings = Healthy(2);
        stage.Condition(readings, 100);

        readings.CellStatus[failed] = ReadStatus.Failed;
        readings.TemperatureStatus[failed] = ReadStatus.Failed;
        stage.Condition(readings, 100);

        Assert.IsTrue(stage.Result.HighestCellFresh && stage.Result.LowestCellFresh && stage.Result.HottestFresh && stage.Result.ColdestFresh);
    }

    private static RawReadings Healthy(int count)
    {
        RawReadings readings = new RawReadings(count, count);
        FakeFrontEnd frontEnd = new FakeFrontEnd(count, count);
        frontEnd.SetCells(3_300_000);
        frontEnd.Acquire(readings);
        return readings;
    }
}
