using System.Device.Adc;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Esp32.Thermistor;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;
using UnitsNet;

namespace InvertedAnodeBms.Esp32.Tests.Thermistor;

[TestClass]
public class NtcThermistorTests
{
    private const int ReferenceChannel = 4;
    private const int ThermistorChannel = 5;

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(1.1)]
    [DataRow(1.2)]
    public void TheTemperatureIsRightToATenthsOfADegreeWhateverTheReference(double referenceVolts)
    {
        for (double celsius = -20; celsius <= 75; celsius += 2.5)
        {
            NtcThermistor thermistor = Read(PinVolts(celsius), 1.25, new Esp32AdcErrors(referenceVolts, 0, 0, 0), out ReadStatus status);

            Assert.AreEqual(ReadStatus.Fresh, status, $"{celsius} degC");
            Assert.AreEqual(celsius * 10, thermistor.DeciCelsius, 7, $"{celsius} degC");
        }
    }

    [TestMethod]
    [DataRow(-35.0)]
    [DataRow(-30.0)]
    [DataRow(-25.0)]
    public void InTheBentUpperEndOfTheConverterAFreezingCellStillReadsFarBelowZero(double celsius)
    {
        foreach (double referenceVolts in new double[] { 1.0, 1.1, 1.2 })
        {
            NtcThermistor thermistor = Read(PinVolts(celsius), 1.25, new Esp32AdcErrors(referenceVolts, 0, 0, 0), out ReadStatus status);

            Assert.IsTrue(status == ReadStatus.Open || thermistor.DeciCelsius < -180, $"{referenceVolts} V: {status} {thermistor.DeciCelsius}");
        }
    }

    [TestMethod]
    [DataRow(0.149, ReadStatus.Shorted)]
    [DataRow(0.152, ReadStatus.Fresh)]
    [DataRow(2.965, ReadStatus.Fresh)]
    [DataRow(2.975, ReadStatus.Open)]
    public void OpenAndShortedBeginWhereNoCellTemperatureCanBe(double pinVolts, ReadStatus expected)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Connect(ReferenceChannel, new Node(1.25));
        chip.Adc.Connect(ThermistorChannel, new Node(pinVolts));

        Assert.AreEqual(expected, Open().Read());
    }

    [TestMethod]
    [DataRow(0.0, ReadStatus.Shorted)]
    [DataRow(3.3, ReadStatus.Open)]
    public void ABrokenSensorIsRecognisedOnEveryDrawnChip(double pinVolts, ReadStatus expected)
    {
        FastGaussian draw = new(5);

        for (int i = 0; i < 50; i++)
        {
            Read(pinVolts, 1.25, Esp32AdcErrors.Draw(draw), out ReadStatus status);
            Assert.AreEqual(expected, status);
        }
    }

    [TestMethod]
    public void WithoutAReferenceNoTemperatureIsReported()
    {
        Read(PinVolts(25), 0, Esp32AdcErrors.None, out ReadStatus status);

        Assert.AreEqual(ReadStatus.Failed, status);
    }

    private static double PinVolts(double celsius)
    {
        return 3.3 * BetaCurve.Share(celsius, 10_000, 3435, 33_000);
    }

    private static NtcThermistor Read(double pinVolts, double referencePinVolts, Esp32AdcErrors errors, out ReadStatus status)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Converter = new Esp32AdcConverter(errors, 1);
        chip.Adc.Connect(ReferenceChannel, new Node(referencePinVolts));
        chip.Adc.Connect(ThermistorChannel, new Node(pinVolts));
        NtcThermistor thermistor = Open();
        status = thermistor.Read();
        return thermistor;
    }

    private static NtcThermistor Open()
    {
        AdcController controller = new();
        AdcReference reference = new(new OversampledAdcChannel(controller, ReferenceChannel, 16), 1_250_000);
        reference.Update();
        NtcTable table = new(ElectricResistance.FromKiloohms(10), 3435, ElectricResistance.FromKiloohms(33));
        return new NtcThermistor(new OversampledAdcChannel(controller, ThermistorChannel, 16), reference, table, ElectricPotential.FromVolts(3.3));
    }
}
