using System.Device.Adc;
using InvertedAnodeBms.Esp32.Adc;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.Plant.Sensors;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Adc;

[TestClass]
public class AdcReferenceTests
{
    private const int ReferenceChannel = 4;
    private const int CellChannel = 6;
    private const int ExternalMicrovolts = 1_250_000;

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(1.05)]
    [DataRow(1.1)]
    [DataRow(1.15)]
    [DataRow(1.2)]
    public void AnyReferenceFromOnePointZeroToOnePointTwoIsCorrectedToTwoPermille(double referenceVolts)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.None with { ReferenceVolts = referenceVolts }, 1);
        Node node = new(0);
        chip.Adc.Connect(ReferenceChannel, new Node(ExternalMicrovolts * 1e-6));
        chip.Adc.Connect(CellChannel, node);
        AdcController controller = new();
        OversampledAdcChannel cell = new(controller, CellChannel, 1);
        AdcReference reference = new(new OversampledAdcChannel(controller, ReferenceChannel, 16), ExternalMicrovolts);

        reference.Update();
        Assert.IsTrue(reference.Plausible);

        for (double volts = 0.5; volts <= 2.45; volts += 0.05)
        {
            node.Volts = volts;
            cell.Read();

            Assert.AreEqual(volts * 1e6, reference.Correct(cell.PinMicrovolts), volts * 1e6 * 0.002, $"{volts} V");
        }
    }

    [TestMethod]
    public void OneHundredDrawnChipsAreCorrectedToHalfAPercentWithNoiseAndNonLinearity()
    {
        FastGaussian draw = new(1);

        for (int individual = 0; individual < 100; individual++)
        {
            VirtualChip chip = Chips.PlugIn();
            chip.Adc.Converter = new Esp32AdcConverter(Esp32AdcErrors.Draw(draw), (ulong)individual);
            chip.Adc.Connect(ReferenceChannel, new Node(1.25));
            chip.Adc.Connect(CellChannel, new Node(1.8));
            AdcController controller = new();
            OversampledAdcChannel cell = new(controller, CellChannel, 64);
            AdcReference reference = new(new OversampledAdcChannel(controller, ReferenceChannel, 16), ExternalMicrovolts);

            for (int i = 0; i < 50; i++)
            {
                reference.Update();
            }

            cell.Read();
            Assert.AreEqual(1.8e6, reference.Correct(cell.PinMicrovolts), 9000, $"chip {individual}");
        }
    }

    [TestMethod]
    [DataRow(0.855, true)]
    [DataRow(0.845, false)]
    [DataRow(1.145, true)]
    [DataRow(1.155, false)]
    public void AReferenceFifteenPercentOffIsTheLastThatIsPlausible(double shareAboveOffset, bool plausible)
    {
        double volts = 0.142 + ((1.25 - 0.142) * shareAboveOffset);

        Assert.AreEqual(plausible, Watch(new Node(volts)).Plausible);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(3.3)]
    public void AMissingOrShortedReferenceIsNotPlausible(double volts)
    {
        Assert.IsFalse(Watch(new Node(volts)).Plausible);
    }

    [TestMethod]
    public void AReferenceThatComesBackIsUsedAtOnce()
    {
        Node node = new(1.25);
        AdcReference reference = Watch(node);

        node.Volts = 0;
        reference.Update();
        Assert.IsFalse(reference.Plausible);

        node.Volts = 1.20;
        reference.Update();
        Assert.IsTrue(reference.Plausible);
        Assert.AreEqual(1_250_000, reference.Correct(1_200_000), 1000);
    }

    [TestMethod]
    public void NothingIsPlausibleBeforeTheFirstReading()
    {
        Chips.PlugIn();
        AdcReference reference = new(new OversampledAdcChannel(new AdcController(), ReferenceChannel, 16), ExternalMicrovolts);

        Assert.IsFalse(reference.Plausible);
    }

    [TestMethod]
    public void AStepOfTheReferenceIsFollowedWithinFiftyReadings()
    {
        Node node = new(1.25);
        AdcReference reference = Watch(node);
        node.Volts = 1.27;

        for (int i = 0; i < 50; i++)
        {
            reference.Update();
        }

        Assert.AreEqual(1_250_000, reference.Correct(1_270_000), 2000);
    }

    private static AdcReference Watch(Node node)
    {
        VirtualChip chip = Chips.PlugIn();
        chip.Adc.Connect(ReferenceChannel, node);
        AdcReference reference = new(new OversampledAdcChannel(new AdcController(), ReferenceChannel, 16), ExternalMicrovolts);
        reference.Update();
        return reference;
    }
}
