using System.Device.Adc;

namespace InvertedAnodeBms.VirtualEsp32.Tests;

[TestClass]
public class AdcTests
{
    [TestMethod]
    [DataRow(-1)]
    [DataRow(8)]
    [DataRow(10)]
    public void OnlyChannelsOfAdc1Open(int channel)
    {
        Chips.PlugIn();
        Assert.ThrowsExactly<ArgumentException>(() => new AdcController().OpenChannel(channel));
    }

    [TestMethod]
    [DataRow(0.0, 0)]
    [DataRow(0.142, 0)]
    [DataRow(1.0, 1065)]
    [DataRow(3.3, 3920)]
    [DataRow(3.6, 4095)]
    public void TheNominalConverterFollowsEspressifsConstants(double volts, int code)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Connect(3, new Source(volts));

        Assert.AreEqual(code, new AdcController().OpenChannel(3).ReadValue());
    }

    [TestMethod]
    public void AChannelWithNothingConnectedReadsZero()
    {
        Chips.PlugIn();
        Assert.AreEqual(0, new AdcController().OpenChannel(7).ReadValue());
    }

    private sealed class Source : IAnalogSource
    {
        private readonly double _volts;

        public Source(double volts)
        {
            _volts = volts;
        }

        public double ReadVolts()
        {
            return _volts;
        }
    }
}
