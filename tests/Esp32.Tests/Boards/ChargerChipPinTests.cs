using InvertedAnodeBms.Boards.Esp32C3Wearable1s;
using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>Pins of an ESP32-C3: 11 to 17 carry the flash, 20 and 21 are the Wire Protocol's, 2, 8 and 9 decide how it boots.</summary>
[TestClass]
public class ChargerChipPinTests
{
    [TestMethod]
    public void NoPinIsUsedTwiceOrBelongsToTheChip()
    {
        List<int> used = UsedPins(new ChargerChipUnderTest());
        int[] taken = [9, 11, 12, 13, 14, 15, 16, 17, 20, 21];

        Assert.AreEqual(used.Count, used.Distinct().Count(), string.Join(' ', used));
        Assert.HasCount(12, used);

        foreach (int pin in used)
        {
            CollectionAssert.DoesNotContain(taken, pin);
            Assert.IsTrue(pin is >= 0 and <= 21);
        }
    }

    [TestMethod]
    public void ThePinsThatMustBeHighAtBootHaveThePullUpsOfTheBus()
    {
        ChargerChipUnderTest board = new();
        int[] strapping = [.. UsedPins(board).Where(pin => pin is 2 or 8 or 9)];

        CollectionAssert.AreEquivalent(new int[] { ChargerChipPins.I2cData, ChargerChipPins.I2cClock }, strapping);
    }

    [TestMethod]
    public void NoGateIsOnAPinThatIsPulledUpAfterAReset()
    {
        ChargerChipUnderTest board = new();
        int[] pulledUp = [2, 8, 9, 18, 19];

        foreach (int pin in new int[] { board.ChargeGatePin, board.DischargeGatePin, board.HeartbeatPin })
        {
            CollectionAssert.DoesNotContain(pulledUp, pin);
        }
    }

    [TestMethod]
    public void TwoChannelsAreSampled()
    {
        CollectionAssert.AreEquivalent(
            new int[] { ChargerChipPins.ReferenceChannel, ChargerChipPins.ThermistorChannel }, SampledChannels(new ChargerChipUnderTest()));
    }

    [TestMethod]
    public void ABrownOutOfTheChargerChipOpensTheGateAndTheChargeGoesOn()
    {
        ChargerChipUnderTest board = new();
        board.Chip.Pins[board.ChargerPresentPin].ExternalLevel = true;
        board.Run(100);
        VirtualPin gate = board.Chip.Pins[board.ChargeGatePin];
        Assert.IsTrue(gate.DrivenLevel);

        board.Charger.PowerCycle();
        board.Run(1);
        Assert.IsFalse(gate.DrivenLevel);
        board.Run(5);
        Assert.IsTrue(gate.DrivenLevel);
        Assert.AreEqual(3.60, board.Charger.MostVolts, 1e-9);
    }

    // Channels 0 to 4 of ADC1 are GPIO 0 to 4.
    private static List<int> UsedPins(ChargerChipUnderTest board)
    {
        List<int> used = [.. board.Chip.FunctionPins.Values];
        used.AddRange(board.Chip.Pins.Where(pin => pin.IsOpen).Select(pin => pin.Number));
        used.AddRange(SampledChannels(board));
        return used;
    }

    private static List<int> SampledChannels(ChargerChipUnderTest board)
    {
        Node[] nodes = [.. Enumerable.Range(0, 5).Select(_ => new Node(1))];

        for (int i = 0; i < nodes.Length; i++)
        {
            board.Chip.Adc.Connect(i, nodes[i]);
        }

        board.RunOnce();
        return Enumerable.Range(0, nodes.Length).Where(i => nodes[i].SampleCount > 0).ToList();
    }
}
