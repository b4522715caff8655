using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.VirtualEsp32;
using InvertedAnodeBms.VirtualEsp32.Nano;

namespace InvertedAnodeBms.Plant.Tests.Faults;

/// <summary>Everything a fault could change on a board, measured the same way each time.</summary>
internal static class RigSnapshot
{
    private const string Path = "I:\\test.bin";

    /// <summary>Measures: what each value is called, the value, and by how much two measurements of a sound board may differ.</summary>
    public static Dictionary<string, (double Value, double Tolerance)> Take(FaultRig rig)
    {
        Dictionary<string, (double Value, double Tolerance)> values = [];
        void Note(string name, double value, double tolerance) => values[name] = (value, tolerance);
        VirtualChip chip = rig.Chip;
        PackPlant plant = rig.Plant;
        chip.PlugIn();

        Bus(rig, Note);
        Currents(rig, Note);

        for (int i = 0; i < plant.Cells.Length; i++)
        {
            CellNode cell = plant.Cells[i];
            Note($"true voltage {i}", cell.Volts, 0.002);
            Note($"temperature {i}", cell.Celsius, 0.05);
            Note($"heat {i}", cell.HeatWatts, 0.001);
            Note($"voltage {i}", rig.SenseVolts(i), 0.004);
            Note($"thermistor {i}", rig.ThermistorVolts(i), 0.002);
        }

        UnderCurrent(rig, Note);

        Note("reference", rig.PinVolts(4), 0.001);
        Note("ambient", plant.AmbientCelsius, 0);
        Note("charger pin", chip.Pins[13].ExternalLevel == true ? 1 : 0, 0);
        Note("button pin", chip.Pins[4].ExternalLevel == true ? 1 : 0, 0);
        Program(rig, Note);
        return values;
    }

    // And in the warm: what is stuck shows only when the truth moves.
    private static void UnderCurrent(FaultRig rig, Action<string, double, double> note)
    {
        rig.Plant.ForcedAmperes = 0.05;
        rig.Plant.AmbientCelsius = 45;
        rig.Run(10);

        for (int i = 0; i < rig.Plant.Cells.Length; i++)
        {
            note($"voltage {i} under current", rig.SenseVolts(i), 0.004);
            note($"thermistor {i} in the warm", rig.ThermistorVolts(i), 0.002);
        }

        note("shunt under current", rig.ShuntVolts(0), rig.Board == Boards.Wearable ? 2e-5 : 0.002);
        rig.Plant.ForcedAmperes = null;
        rig.Plant.AmbientCelsius = 25;
    }

    private static void Currents(FaultRig rig, Action<string, double, double> note)
    {
        foreach ((bool charge, bool discharge) in new[] { (true, true), (true, false), (false, true), (false, false) })
        {
            rig.SetCharge(0.5);
            rig.Gates(charge, discharge);
            rig.Run(0.4);
            string name = $"charge gate {charge}, discharge gate {discharge}";
            note($"current, {name}", rig.Plant.Amperes, 1e-5);
            note($"shunt, {name}", rig.ShuntVolts(0), rig.Board == Boards.Wearable ? 2e-5 : 0.002);
            rig.Run(0.2);
            rig.Wait(700_000);
            note($"current without heartbeat, {name}", rig.Plant.Amperes, 1e-5);
        }

        rig.SetCharge(0);
        rig.Gates(true, false);
        rig.Run(0.4);
        note("current commanded to zero", rig.Plant.Amperes, 1e-5);
        rig.Gates(false, false);
    }

    private static void Bus(FaultRig rig, Action<string, double, double> note)
    {
        int[] addresses = rig.Board == Boards.Wearable ? [0x40, 0x41] : [0x48];

        foreach (int address in addresses)
        {
            long before = rig.Chip.Clock.Microseconds;
            note($"transfer to {address:X}", (int)rig.Transfer(address), 0);
            note($"time of a transfer to {address:X}", rig.Chip.Clock.Microseconds - before, 0);
            note($"configuration of {address:X}", rig.ReadConfiguration(address), 0);
            rig.Configure(address);
        }
    }

    private static void Program(FaultRig rig, Action<string, double, double> note)
    {
        VirtualChip chip = rig.Chip;
        long world = chip.Clock.Microseconds;
        long program = VirtualEnvironment.TickCount64;
        note("write", Try(() => VirtualFile.WriteAllBytes(Path, [1, 2, 3])), 0);
        note("time of a write", chip.Clock.Microseconds - world, 0);
        note("read", Try(() => Assert.AreEqual("01-02-03", BitConverter.ToString(VirtualFile.ReadAllBytes(Path)))), 0);
        world = chip.Clock.Microseconds;
        chip.BeginTick();
        _ = rig.PinVolts(4);
        note("time of a tick", chip.Clock.Microseconds - world, 0);
        note("program's time ahead of the world's", program - (world / 1000), 1);
        rig.Wait(1_000_000);
        note("program's second", VirtualEnvironment.TickCount64 - program, 10);
        note("serial line", chip.Uarts[1].Broken ? 1 : 0, 0);
    }

    private static double Try(Action access)
    {
        try
        {
            access();
            return 1;
        }
        catch (Exception error) when (error is IOException or AssertFailedException)
        {
            return 0;
        }
    }
}
