using InvertedAnodeBms.Esp32.Tests.Circuits;
using InvertedAnodeBms.VirtualEsp32;
using nanoFramework.Hardware.Esp32;
using static InvertedAnodeBms.Esp32.Tests.Boards.BoardsUnderTest;

namespace InvertedAnodeBms.Esp32.Tests.Boards;

/// <summary>Which pins a board may use, and for what.</summary>
[TestClass]
public class BoardPinTests
{
    // GPIO numbers of the channels of ADC1, 0 to 7 (ESP32 datasheet, table of pin functions).
    private static readonly int[] s_adcPins = [36, 37, 38, 39, 32, 33, 34, 35];

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void NoPinIsUsedThatTheChipNeedsForItself(string name)
    {
        int[] flash = [6, 7, 8, 9, 10, 11];
        int[] strapping = [0, 2, 5, 12, 15];
        int[] wireProtocol = [1, 3];

        foreach (int pin in UsedPins(Create(name)))
        {
            CollectionAssert.DoesNotContain(flash, pin, "flash");
            CollectionAssert.DoesNotContain(strapping, pin, "strapping");
            CollectionAssert.DoesNotContain(wireProtocol, pin, "UART0");
        }
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void NothingThatDrivesIsOnAPinThatPulsesAtBootOrIsInputOnlyOrCarriesPsram(string name)
    {
        IBoardUnderTest board = Create(name);
        int[] forbidden = [14, 15, 16, 17, 34, 35, 36, 37, 38, 39];

        for (int i = 0; i < VirtualChip.PinCount; i++)
        {
            if (board.Chip.Pins[i].IsDriven)
            {
                CollectionAssert.DoesNotContain(forbidden, i);
            }
        }

        foreach (KeyValuePair<DeviceFunction, int> function in board.Chip.FunctionPins.Where(entry => entry.Key == DeviceFunction.PWM1))
        {
            CollectionAssert.DoesNotContain(forbidden, function.Value);
        }
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    [DataRow(ChargerChip)]
    public void TheGatesAndTheHeartbeatAreTheOnlyPinsDriven(string name)
    {
        IBoardUnderTest board = Create(name);
        int[] driven = board.Chip.Pins.Where(pin => pin.IsDriven).Select(pin => pin.Number).ToArray();

        CollectionAssert.AreEquivalent(new int[] { board.ChargeGatePin, board.DischargeGatePin, board.HeartbeatPin }, driven);
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void NoPinHasTwoUses(string name)
    {
        List<int> used = UsedPins(Create(name));

        Assert.AreEqual(used.Count, used.Distinct().Count(), string.Join(' ', used));
    }

    [TestMethod]
    [DataRow(Bench)]
    [DataRow(BenchWithAds1115)]
    [DataRow(Wearable)]
    public void OnlyChannelsOfAdc1ThatTheDevKitBringsOutAreSampled(string name)
    {
        IBoardUnderTest board = Create(name);
        List<int> channels = SampledChannels(board);

        Assert.IsTrue(channels.Count >= 3);

        foreach (int channel in channels)
        {
            Assert.IsTrue(s_adcPins[channel] is not (37 or 38), $"GPIO {s_adcPins[channel]}");
        }
    }

    private static List<int> UsedPins(IBoardUnderTest board)
    {
        List<int> used = [.. board.Chip.FunctionPins.Values];
        used.AddRange(board.Chip.Pins.Where(pin => pin.IsOpen).Select(pin => pin.Number));
        used.AddRange(SampledChannels(board).Select(channel => s_adcPins[channel]));
        return used;
    }

    private static List<int> SampledChannels(IBoardUnderTest board)
    {
        Node[] nodes = new Node[VirtualAdc.ChannelCount];

        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new Node(1);
            board.Chip.Adc.Connect(i, nodes[i]);
        }

        board.RunOnce();
        return Enumerable.Range(0, nodes.Length).Where(i => nodes[i].SampleCount > 0).ToList();
    }
}
