using InvertedAnodeBms.Cli.Scenarios;
using InvertedAnodeBms.Cli.Simulation;
using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Plant.Circuits;
using InvertedAnodeBms.Plant.Faults;
using InvertedAnodeBms.VirtualEsp32;

namespace InvertedAnodeBms.Cli.Tests.Loop;

/// <summary>The program loses its power, hangs and boots anew inside a simulation that goes on.</summary>
[TestClass]
public sealed class ClosedLoopLifeTests
{
    private readonly List<GateChange> _changes = [];

    [TestMethod]
    public void ARebootOpensTheGatesAtOnceAndTheChargeGoesOnAfterTheSelfTest()
    {
        ClosedLoop loop = Charging();
        double rebooted = loop.Seconds;
        double charged = loop.Plant.ChargedAmpereHours;
        loop.Reboot();
        loop.Tick();

        Assert.AreEqual(rebooted, loop.Plant.ChargeGateOffSinceSeconds!.Value, 1e-9);
        Assert.IsFalse(loop.IsUp);
        Assert.AreEqual(charged, loop.Plant.ChargedAmpereHours, 1e-9);

        Run(loop, 60);
        Assert.AreEqual(2, loop.BootCount);
        Assert.AreEqual(BmsState.Charge, loop.Listener.Status.State);
        Assert.IsTrue(loop.Plant.ChargeGateConducts);
        Assert.AreEqual(60 - RunningProgram.BootSeconds, loop.Listener.Status.UptimeMilliseconds * 1e-3, 1.2, "the program's time");
        Assert.AreEqual(rebooted + 60.1, loop.Seconds, 0.3, "the world's");
        Assert.AreEqual(0, loop.Listener.LostCount);
        Assert.AreEqual(2, loop.Phases.Phases.Count(phase => phase.State == BmsState.SelfTest));
    }

    [TestMethod]
    public void TheBoardKeepsItsCalibrationThroughAReboot()
    {
        ClosedLoop loop = Charging();
        loop.CutPower(1);
        Run(loop, 30);

        for (int i = 0; i < 2; i++)
        {
            Assert.AreEqual(loop.Plant.Cells[i].Volts, loop.Listener.Status.CellMicrovolts[i] * 1e-6, 0.004);
        }
    }

    [TestMethod]
    public void WithoutPowerNothingIsSaidAndTheScenarioGoesOn()
    {
        ClosedLoop loop = Charging();
        int said = loop.Listener.StatusCount;
        double from = loop.Seconds;
        loop.CutPower(20);
        Run(loop, 20);

        Assert.AreEqual(said, loop.Listener.StatusCount);
        Assert.AreEqual(from + 20, loop.Seconds, 0.11);
        Assert.IsFalse(loop.IsUp);
        Assert.AreEqual(from, loop.Plant.ChargeGateOffSinceSeconds!.Value, 1e-9);

        Run(loop, 5);
        Assert.IsTrue(loop.IsUp);
        Assert.IsGreaterThan(said, loop.Listener.StatusCount);
    }

    [TestMethod]
    public void AProgramThatHangsLosesItsGatesWithinTheHoldTimeAndGetsThemBackWhenItGoesOn()
    {
        ClosedLoop loop = Charging();
        _changes.Clear();
        double hung = loop.Seconds;
        loop.Hang(true);
        Run(loop, 2);

        Assert.IsTrue(_changes.TrueForAll(change => !change.Conducts && change.Seconds - hung is > 0.1 and <= 0.6));
        Assert.HasCount(1, _changes);

        loop.Hang(false);
        Run(loop, 30);
        Assert.AreEqual(1, loop.BootCount);
        Assert.IsTrue(loop.Plant.ChargeGateConducts);
    }

    [TestMethod]
    public void WhileTheBusIsStuckTheGatesFallWithinTheHoldTimeAndNotAtTheEndOfTheTick()
    {
        ClosedLoop loop = Charging();
        _changes.Clear();
        double began = loop.Seconds;
        loop.Plant.Faults.Begin(FaultKind.BusStuck, 0, 0);
        loop.Tick();

        Assert.IsGreaterThan(1.9, loop.Seconds - began, "one tick");
        Assert.IsTrue(_changes[0] is { IsChargeGate: true, Conducts: false } && _changes[0].Seconds - began is > 0.2 and <= 0.6);
        Assert.AreEqual(_changes[0].Seconds, loop.Plant.ChargeGateOffSinceSeconds);
    }

    [TestMethod]
    public void ARebootEndsAHang()
    {
        ClosedLoop loop = Charging();
        loop.Hang(true);
        Run(loop, 1);
        loop.Reboot();
        int said = loop.Listener.StatusCount;
        Run(loop, 10);

        Assert.IsGreaterThan(said, loop.Listener.StatusCount);
    }

    [TestMethod]
    public void AMassEraseTakesEveryFileAndTheProgramRunsOn()
    {
        ClosedLoop loop = Charging();
        Assert.IsNotEmpty(loop.Chip.Flash.Names);
        loop.MassErase();
        Assert.IsEmpty(loop.Chip.Flash.Names);
        Run(loop, 1);

        Assert.AreEqual(1, loop.BootCount);
    }

    [TestMethod]
    [DataRow(0, CutRemains.Prefix)]
    [DataRow(17, CutRemains.PrefixAndGarbage)]
    [DataRow(1_000_000, CutRemains.Old)]
    public void APowerCutAtAWriteIsFollowedByABoot(int bytes, CutRemains remains)
    {
        ClosedLoop loop = Charging();
        int writes = loop.Chip.Flash.WriteCount;
        loop.PowerCutAtWrite(bytes, remains);

        while (loop.Chip.Flash.WriteCount == writes)
        {
            loop.Tick();
        }

        Assert.IsFalse(loop.IsUp);
        Assert.IsFalse(loop.Plant.ChargeGateConducts);
        Run(loop, 30);
        Assert.AreEqual(2, loop.BootCount);
        Assert.IsTrue(loop.IsUp);
    }

    [TestMethod]
    public void TwoSimulationsOnOneThreadDoNotMeet()
    {
        ClosedLoop first = Charging();
        ClosedLoop second = Charging();
        second.CutPower(1000);
        Run(first, 5);
        Run(second, 5);

        Assert.IsTrue(first.Plant.ChargeGateConducts);
        Assert.IsFalse(second.Plant.ChargeGateConducts);
    }

    private static void Run(ClosedLoop loop, double seconds)
    {
        for (double end = loop.Seconds + seconds; loop.Seconds < end;)
        {
            loop.Tick();
            Assert.IsNull(loop.Failure);
        }
    }

    private ClosedLoop Charging()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("life.yaml", "cell: { design: equivalent-circuit, initial-charge-percent: 40 }\nsteps: [Charge for 2 h]\n");
        ClosedLoop loop = new(ScenarioReader.Read(file), 1, 600);
        loop.Plant.OnGateChange = _changes.Add;
        Run(loop, 60);
        Assert.IsTrue(loop.Plant.ChargeGateConducts);
        return loop;
    }
}
