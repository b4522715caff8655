using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A pack of one cell on a store that outlives its reboots.</summary>
public sealed class LockBench
{
    public readonly FakeStore Store = new FakeStore();
    public PackRig Rig;

    public LockBench()
    {
        Rig = Start();
    }

    /// <summary>The processor starts anew; the cell is as it was left.</summary>
    public void Reboot()
    {
        // Two do not fit into the heap of the chip beside each other.
        Rig = null!;
        Rig = Start();
    }

    /// <summary>The self-test is over and the charger is there.</summary>
    public void Charge()
    {
        Rig.Run(3_000);
        Rig.FrontEnd.ChargerPresent = true;
        Rig.Run(1_000);
    }

    /// <summary>Over-voltage until it has latched, and then a cell as before.</summary>
    public void OverVoltage()
    {
        Rig.FrontEnd.SetCells(3_700_000);
        Rig.Run(300);
        Rig.FrontEnd.SetCells(3_432_000);
        Rig.Run(1_000);
    }

    /// <summary>A person presses the button and sends the command.</summary>
    public void Clear()
    {
        Rig.FrontEnd.ButtonPressed = true;
        Rig.Run(5_000);
        Rig.FrontEnd.ButtonPressed = false;
        Rig.Run(1_100);
        Rig.Link.SendClear(Rig.Link.Status.ClearNonce);
        Rig.Run(3_000);
    }

    public bool IsLatched(DiagnosisId id)
    {
        return (Rig.Controller.Permissions.LatchedMask & (1L << (int)id)) != 0;
    }

    private PackRig Start()
    {
        return new PackRig(Configurations.Pack(1, 1), Store);
    }
}
