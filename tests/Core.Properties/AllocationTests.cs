using InvertedAnodeBms.Core.Detection;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>On the chip a collection stops the world: a tick must not allocate.</summary>
[TestClass]
public sealed class AllocationTests
{
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [TestMethod]
    public void TenThousandTicksAllocateNothing(int cells)
    {
        PackRig rig = PackRig.Charging(cells);
        rig.Store.TakeRoom();
        Work(rig, 2_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Work(rig, 10_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, allocated);
        Assert.IsTrue(rig.Store.Writes > 0);
        Assert.AreEqual(ResistanceFilter.Learned, rig.Controller.Estimates.Health[0].Second.Count);
        Assert.IsTrue(rig.Link.Events > 100);
        Assert.IsTrue(rig.Link.Statuses > 100);
    }

    [TestMethod]
    public void CommandsAllocateNothing()
    {
        HostRig host = new();
        host.Rig.Store.TakeRoom();
        Command(host);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Command(host);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, allocated);
        Assert.IsTrue(host.Rig.Link.Answers > 100);
    }

    [DataRow(1)]
    [DataRow(4)]
    [TestMethod]
    public void DetectorsThatAreAwakeAllocateNothing(int cells)
    {
        DetectionBench bench = DetectionBench.Warm(cells, DetectionSettings.All, 7_200);
        Dip(bench);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Dip(bench);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, allocated);
        Assert.IsTrue(bench.Cell().Dips > 50);
        Assert.IsTrue(bench.Alarms > 0);
    }

    // Every number, known or not, with a press and without; arguments of the right length where there are any.
    private static void Command(HostRig host)
    {
        for (int id = 0; id < 64; id++)
        {
            CommandId command = (CommandId)id;
            int bytes = CommandMessage.ArgumentBytesOf(command);

            for (int with = 0; with < 2; with++)
            {
                host.Command.Begin(command, ++host.Request, with == 0 ? 0 : host.Press());

                for (int i = 0; i < bytes; i++)
                {
                    host.Command.Arguments.WriteByte(i == 0 ? 1 : 0);
                }

                host.Send();
                host.Send();
            }
        }
    }

    private static void Dip(DetectionBench bench)
    {
        for (int i = 0; i < 50; i++)
        {
            bench.Dip(2_000, 3, 20_000);
        }
    }

    // Charge, discharge, sensor faults, clock faults, noise on the line: everything that can happen without a person.
    private static void Work(PackRig rig, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            int phase = i % 500;
            rig.FrontEnd.ChargerPresent = phase < 250;
            rig.FrontEnd.LoadRequested = phase >= 250;
            rig.FrontEnd.PackMicroamps = phase < 250 ? 7_000 + (i % 7) : -20_000;
            rig.FrontEnd.CellStatus[0] = phase is 200 or 201 or 202 ? ReadStatus.Failed : ReadStatus.Fresh;
            rig.FrontEnd.TemperatureStatus[0] = phase is > 440 and < 445 ? ReadStatus.Open : ReadStatus.Fresh;
            rig.FrontEnd.SetCells(3_432_000 + (i % 11) + rig.FrontEnd.PackMicroamps);
            rig.Link.InboundCount = phase % 10;
            rig.Tick(phase == 100 ? 2_000 : 100);
        }
    }
}
