using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Tests;

/// <summary>A block of flash bears some 100,000 writes: at 500 a day, 200 days of a block; the file system spreads them over sixty.</summary>
[TestClass]
public sealed class FlashWearTests
{
    private const double CapacityNanocoulombs = 129.6e9;
    private const int WritesForAFullCycle = 200;
    private const int WritesOnADay = 500;

    [DataRow(7)]
    [DataRow(36)]
    [TestMethod]
    public void AFullCycleWritesNoMoreThanTwoHundredTimes(int dischargeMilliamps)
    {
        ClosedLoop loop = Run(
            "cell: { design: equivalent-circuit, initial-charge-percent: 5 }",
            $"[Charge until full within 12 h, Rest for 10 min, Discharge at {dischargeMilliamps} mA until empty within 12 h, Rest for 10 min]");
        double cycles = (loop.Listener.Status.ChargedNanocoulombs + loop.Listener.Status.DischargedNanocoulombs) / (2 * CapacityNanocoulombs);
        double writes = VirtualChip.Current.Flash.WriteCount / cycles;
        Console.WriteLine($"{writes:F0} writes for a full cycle ({VirtualChip.Current.Flash.WriteCount} for {cycles:F2} cycles)");

        Assert.IsGreaterThan(0.9, cycles);
        Assert.IsGreaterThan(100, writes);
        Assert.IsLessThanOrEqualTo(WritesForAFullCycle, writes);
    }

    [TestMethod]
    public void ADayOnTheWristWritesNoMoreThanFiveHundredTimes()
    {
        Run(
            "cell: { design: equivalent-circuit, initial-charge-percent: 90 }",
            "[Discharge at 3 mA for 6 h, Charge for 20 min, Discharge at 6 mA for 2 h, Charge for 5 min, Discharge at 2 mA for 6 h, "
            + "Charge until full within 9 h, Hold for 1 h]");
        Console.WriteLine($"{VirtualChip.Current.Flash.WriteCount} writes on a day");

        Assert.IsGreaterThan(20, VirtualChip.Current.Flash.WriteCount);
        Assert.IsLessThanOrEqualTo(WritesOnADay, VirtualChip.Current.Flash.WriteCount);
    }

    private static ClosedLoop Run(string cell, string steps)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("wear.yaml", $"name: wear\nboard: esp32-wearable-2s\n{cell}\nsteps: {steps}\n");
        ClosedLoop loop = new(ScenarioReader.Read(file), 1, 600);

        while (!loop.Ended)
        {
            loop.Tick();
        }

        Assert.IsNull(loop.Failure);
        return loop;
    }
}
