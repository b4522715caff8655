using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>What the converters see of broken wires, on the circuits of the boards' pages.</summary>
[TestClass]
public sealed class SenseFaultTests
{
    private const double CellVolts = 3.43;
    private const double Near = 0.02;

    [TestMethod]
    public void AnOpenLowerWireOfTheStackTakesTheLowerCellToNothingAndGivesItsVoltageToTheUpperOne()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CellWireOpen, 0);

        Assert.AreEqual(0, rig.SenseVolts(0), 0.005);
        Assert.AreEqual(2 * CellVolts, rig.SenseVolts(1), Near);
        Assert.AreEqual(2 * CellVolts, rig.SenseVolts(1) - rig.SenseVolts(0), Near, "the upper cell, as the board computes it");
    }

    [TestMethod]
    public void AnOpenUpperWireLeavesTheLowerCellAlone()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CellWireOpen, 1);

        Assert.AreEqual(CellVolts, rig.SenseVolts(0), Near);
        Assert.AreEqual(-CellVolts, rig.SenseVolts(1) - rig.SenseVolts(0), Near, "the upper cell, as the board computes it");
    }

    [TestMethod]
    public void AShortedSenseInputDischargesTheCellsBelowItPastTheShunt()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CellWireShort, 1);

        Assert.AreEqual(0, rig.SenseVolts(1), 0.005);
        Assert.AreEqual(0, rig.Plant.Amperes);
        Assert.AreEqual(0, rig.ShuntVolts(0), 2e-6);
        Assert.AreEqual(-2 * CellVolts / 1000, rig.Plant.Cells[0].Amperes, 1e-4);
        Assert.AreEqual(-2 * CellVolts / 1000, rig.Plant.Cells[1].Amperes, 1e-4);
    }

    [TestMethod]
    public void AShortedLowerSenseInputDischargesTheLowerCellOnly()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CellWireShort, 0);

        Assert.AreEqual(-CellVolts / 1000, rig.Plant.Cells[0].Amperes, 1e-4);
        Assert.AreEqual(0, rig.Plant.Cells[1].Amperes);
    }

    [TestMethod]
    [DataRow(Boards.Bench)]
    [DataRow(Boards.BenchAds1115)]
    public void ThroughTheDividerAnOffsetIsThatOfTheCell(string board)
    {
        FaultRig rig = Begin(board, FaultKind.CellReadingOffset, 0, 200);

        Assert.AreEqual(CellVolts + 0.2, rig.SenseVolts(0), 2 * Near);
    }

    [TestMethod]
    public void NoiseIsDrawnAnewForEveryReading()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CellReadingNoise, 0, 20);
        double sum = 0;
        double squares = 0;
        const int Count = 400;

        for (int i = 0; i < Count; i++)
        {
            rig.Wait(FaultRig.TickMicroseconds);
            double apart = rig.SenseVolts(0) - CellVolts;
            sum += apart;
            squares += apart * apart;
        }

        double mean = sum / Count;
        Assert.AreEqual(0, mean, 0.01);
        Assert.AreEqual(0.020, Math.Sqrt((squares / Count) - (mean * mean)), 0.003);
    }

    [TestMethod]
    public void NoiseIsTheSameForConversionsAtOneMoment()
    {
        FaultRig rig = Begin(Boards.Bench, FaultKind.CellReadingNoise, 0, 200);
        double first = rig.SenseVolts(0);
        Assert.AreEqual(first, rig.SenseVolts(0));

        rig.Wait(1);
        Assert.AreNotEqual(first, rig.SenseVolts(0));
    }

    [TestMethod]
    public void AStuckReadingKeepsItsVoltageWhileTheCellMoves()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CellReadingStuck, 0);
        double before = rig.SenseVolts(0);
        rig.Plant.ForcedAmperes = 0.1;
        rig.Wait(5_000_000);

        Assert.IsGreaterThan(0.1, rig.Plant.Cells[0].Volts - before);
        Assert.AreEqual(before, rig.SenseVolts(0), 0.01);

        rig.Faults.End(FaultKind.CellReadingStuck, 0);
        rig.Faults.Begin(FaultKind.CellReadingStuck, 0, 0);
        rig.Wait(1_000_000);
        Assert.AreEqual(rig.Plant.Cells[0].Volts, rig.SenseVolts(0), 0.01, "it sticks anew");
    }

    [TestMethod]
    public void AnOpenShuntWireReadsNothingAtAnIna228AndEverythingAtAnAmplifierWithAReference()
    {
        FaultRig wearable = Begin(Boards.Wearable, FaultKind.CurrentOpen, 0);
        wearable.Plant.ForcedAmperes = 0.05;
        wearable.Wait(1_000_000);
        Assert.AreEqual(0, wearable.ShuntVolts(0), 2e-6);
        Assert.AreEqual(0.05 * 0.4, wearable.ShuntVolts(1), 3e-4, "the second converter has wires of its own");

        FaultRig bench = Begin(Boards.Bench, FaultKind.CurrentOpen, 0);
        Assert.IsGreaterThan(3.0, bench.ShuntVolts(0));
    }

    [TestMethod]
    public void AChangedShuntIsSeenByEveryConverterOnIt()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CurrentGain, 0, -100);
        rig.Plant.ForcedAmperes = 0.05;
        rig.Wait(1_000_000);

        Assert.AreEqual(0, rig.ShuntVolts(0), 2e-6);
        Assert.AreEqual(0, rig.ShuntVolts(1), 2e-6);
        Assert.AreEqual(0.05, rig.Plant.Amperes, "the true current flows on");
    }

    [TestMethod]
    public void AnOffsetOfTheCurrentIsThatOfThePack()
    {
        FaultRig rig = Begin(Boards.Wearable, FaultKind.CurrentOffset, 0, 10);

        Assert.AreEqual(0.010 * 0.4, rig.ShuntVolts(0), 1e-4);
    }

    [TestMethod]
    [DataRow(FaultKind.TemperatureOpen, 0.0, 3.3)]
    [DataRow(FaultKind.TemperatureShort, 0.0, 0.142)]
    [DataRow(FaultKind.TemperatureOffset, 35.0, 0.27)]
    public void AThermistorInputGoesWhereItsFaultPutsIt(FaultKind kind, double magnitude, double volts)
    {
        FaultRig rig = Begin(Boards.Wearable, kind, 1, magnitude);

        // The converter shows no less than 0.142 V.
        Assert.AreEqual(volts, rig.ThermistorVolts(1), 0.06);
        Assert.AreEqual(0.77, rig.ThermistorVolts(0), 0.06, "the other one");
    }

    [TestMethod]
    public void ASupplyThatIsOffMovesTheThermistorsAndNotTheReference()
    {
        FaultRig sound = new(Boards.Wearable);
        FaultRig rig = Begin(Boards.Wearable, FaultKind.SupplyOff, 0, -20);

        Assert.AreEqual(0.8 * sound.ThermistorVolts(0), rig.ThermistorVolts(0), 0.003);
        Assert.AreEqual(sound.PinVolts(4), rig.PinVolts(4));
    }

    private static FaultRig Begin(string board, FaultKind kind, int index, double magnitude = 0)
    {
        FaultRig rig = new(board);
        rig.Faults.Begin(kind, index, magnitude);
        rig.Wait(1_000_000);
        return rig;
    }
}
