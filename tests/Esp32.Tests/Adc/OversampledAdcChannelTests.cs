using System.Device.Adc;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Adc;

[TestClass]
public class OversampledAdcChannelTests
{
    private const int Channel = 6;

    [TestMethod]
    public void ANominalReadingIsWithinHalfAStepOfTheTruth()
    {
        VirtualChip chip = Chips.PlugIn();
        Node node = new(0);
        chip.Adc.Connect(Channel, node);
        OversampledAdcChannel channel = new(new AdcController(), Channel, 1);
        double halfStepMicrovolts = NominalAdcConverter.VoltsPerCode * 1e6 / 2;

        for (double volts = 0.15; volts < 3.43; volts += 0.00137)
        {
            node.Volts = volts;
            channel.Read();

            Assert.AreEqual(volts * 1e6, channel.PinMicrovolts, halfStepMicrovolts + 3, $"{volts} V");
        }
    }

    [TestMethod]
    [DataRow(0.0, true)]
    [DataRow(0.1424, true)]
    [DataRow(0.1426, false)]
    [DataRow(0.150, false)]
    public void TheFloorIsSeenBelowHalfAStepAboveTheOffset(double volts, bool atFloor)
    {
        Assert.AreEqual(atFloor, Read(volts, 4).AtFloor);
    }

    [TestMethod]
    [DataRow(3.4400, false)]
    [DataRow(3.4403, false)]
    [DataRow(3.4408, true)]
    [DataRow(3.6, true)]
    public void TheCeilingIsSeenFromHalfAStepBelowFullCode(double volts, bool atCeiling)
    {
        Assert.AreEqual(atCeiling, Read(volts, 4).AtCeiling);
    }

    [TestMethod]
    public void AVoltageInRangeTouchesNeitherEnd()
    {
        OversampledAdcChannel channel = Read(1.65, 64);

        Assert.IsFalse(channel.AtFloor);
        Assert.IsFalse(channel.AtCeiling);
    }

    [TestMethod]
    public void OneConversionAtTheEndOfManyIsEnoughToRaiseTheFlag()
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Converter = new OneLowConverter(17);
        OversampledAdcChannel channel = new(new AdcController(), Channel, 64);

        channel.Read();
        Assert.IsTrue(channel.AtFloor);

        channel.Read();
        Assert.IsFalse(channel.AtFloor);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(257)]
    public void AnImpossibleSampleCountIsRefused(int samples)
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<ArgumentException>(() => new OversampledAdcChannel(new AdcController(), Channel, samples));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(256)]
    public void TheSampleCountIsTheNumberOfConversions(int samples)
    {
        VirtualChip chip = Chips.PlugIn();
        OversampledAdcChannel channel = new(new AdcController(), Channel, samples);

        channel.Read();

        Assert.AreEqual(samples, chip.Adc.ConversionCount);
    }

    [TestMethod]
    public void SixtyFourConversionsAverageTheNoiseToAboutAnEighth()
    {
        double single = Deviation(1);
        double averaged = Deviation(64);

        Assert.IsTrue(averaged < single / 5, $"{averaged:F0} uV against {single:F0} uV");
        Assert.IsTrue(averaged > single / 12, $"{averaged:F0} uV against {single:F0} uV");
    }

    private static OversampledAdcChannel Read(double volts, int samples)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Connect(Channel, new Node(volts));
        OversampledAdcChannel channel = new(new AdcController(), Channel, samples);
        channel.Read();
        return channel;
    }

    private static double Deviation(int samples)
    {
        const int Count = 2000;
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Connect(Channel, new Node(1.65));
        chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.None with { NoiseVolts = 2e-3 }, 1);
        OversampledAdcChannel channel = new(new AdcController(), Channel, samples);
        double sum = 0;
        double squares = 0;

        for (int i = 0; i < Count; i++)
        {
            channel.Read();
            sum += channel.PinMicrovolts;
            squares += (double)channel.PinMicrovolts * channel.PinMicrovolts;
        }

        double mean = sum / Count;
        return Math.Sqrt((squares / Count) - (mean * mean));
    }

    private sealed class OneLowConverter : IAdcConverter
    {
        private int _left;

        public OneLowConverter(int after)
        {
            _left = after;
        }

        public int Convert(double volts)
        {
            return _left-- == 0 ? 0 : 2000;
        }
    }
}
