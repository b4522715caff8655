using InvertedAnodeBms.Plant.Faults;

namespace InvertedAnodeBms.Plant.Tests.Faults;

[TestClass]
public sealed class FaultBenchTests
{
    [TestMethod]
    public void EveryKindCanHappenOnSomeBoard()
    {
        FaultBench[] benches = [.. Boards.All.Select(board => new FaultRig(board).Faults), Boards.ChargerChip()];

        foreach (FaultDescription fault in FaultCatalog.All)
        {
            Assert.IsTrue(benches.Any(bench => bench.Supports(fault.Kind, 0)), fault.Name);
        }
    }

    [TestMethod]
    [DataRow(FaultKind.CellWireOpen, 0, true, true)]
    [DataRow(FaultKind.CellWireOpen, 1, true, false)]
    [DataRow(FaultKind.CellWireOpen, 2, false, false)]
    [DataRow(FaultKind.TemperatureOpen, 1, true, false)]
    [DataRow(FaultKind.ConverterSilent, 0, true, false)]
    [DataRow(FaultKind.BusStuck, 0, true, false)]
    [DataRow(FaultKind.BusStuck, 1, false, false)]
    [DataRow(FaultKind.LoadShort, 0, true, true)]
    [DataRow(FaultKind.LoadShort, -1, false, false)]
    [DataRow(FaultKind.StorageDead, 0, true, true)]
    public void ABoardHasThePartsOfItsSchematic(FaultKind kind, int index, bool wearable, bool bench)
    {
        Assert.AreEqual(wearable, new FaultRig(Boards.Wearable).Faults.Supports(kind, index));
        Assert.AreEqual(bench, new FaultRig(Boards.Bench).Faults.Supports(kind, index));
    }

    [TestMethod]
    public void APartThatTheBoardDoesNotHaveIsRefusedByName()
    {
        FaultBench faults = new FaultRig(Boards.Bench).Faults;

        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => faults.Begin(FaultKind.BusStuck, 0, 0));
        StringAssert.Contains(error.Message, "bus-stuck");
        Assert.IsFalse(faults.AnyActive);
    }

    [TestMethod]
    [DataRow(0.0099, false)]
    [DataRow(0.01, true)]
    [DataRow(100, true)]
    [DataRow(100.1, false)]
    [DataRow(double.NaN, false)]
    [DataRow(double.PositiveInfinity, false)]
    public void AMagnitudeOutsideItsRangeIsRefused(double ohms, bool taken)
    {
        FaultRig rig = new(Boards.Wearable);

        if (taken)
        {
            rig.Faults.Begin(FaultKind.LoadShort, 0, ohms);
            Assert.AreEqual(ohms, rig.Plant.Load.ShortOhms);
        }
        else
        {
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => rig.Faults.Begin(FaultKind.LoadShort, 0, ohms));
            Assert.IsFalse(rig.Faults.AnyActive);
        }
    }

    [TestMethod]
    public void AFaultThatBeginsTwiceTakesTheNewMagnitudeAndEndsOnce()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Faults.Begin(FaultKind.LoadShort, 0, 1);
        rig.Faults.Begin(FaultKind.LoadShort, 0, 2);
        Assert.AreEqual(2, rig.Plant.Load.ShortOhms);

        rig.Faults.End(FaultKind.LoadShort, 0);
        Assert.IsFalse(rig.Faults.AnyActive);
        Assert.AreEqual(double.PositiveInfinity, rig.Plant.Load.ShortOhms);
    }

    [TestMethod]
    public void TheEndOfAFaultThatHasNotBegunChangesNothing()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Faults.End(FaultKind.LoadShort, 0);
        rig.Faults.End(FaultKind.CellWireOpen, 7);

        Assert.IsFalse(rig.Faults.AnyActive);
    }

    [TestMethod]
    public void AllFaultsCanBeEndedTogether()
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Faults.Begin(FaultKind.ButtonStuck, 0, 0);
        rig.Faults.Begin(FaultKind.ContactResistance, 1, 2);
        rig.Faults.EndAll();

        Assert.IsFalse(rig.Faults.AnyActive);
        Assert.AreEqual(0, rig.Plant.Cells[1].ContactOhms);
        Assert.IsFalse(rig.Plant.Button.Stuck);
    }

    [TestMethod]
    [DataRow(FaultKind.ChargeGateStuckOn, FaultKind.ChargeGateStuckOff, false)]
    [DataRow(FaultKind.ChargeGateStuckOff, FaultKind.ChargeGateStuckOn, true)]
    public void OfTwoFaultsThatExcludeEachOtherTheLaterCounts(FaultKind first, FaultKind second, bool conducts)
    {
        FaultRig rig = new(Boards.Wearable);
        rig.Faults.Begin(first, 0, 0);
        rig.Faults.Begin(second, 0, 0);
        rig.Faults.End(first, 0);
        rig.Wait(1000);
        Assert.AreEqual(conducts, rig.Plant.ChargeGateConducts);

        rig.Faults.End(second, 0);
        rig.Wait(1000);
        Assert.IsFalse(rig.Plant.ChargeGateConducts);
    }
}
