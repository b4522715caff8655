using InvertedAnodeBms.VirtualEsp32;

namespace nanoFramework.Runtime.Native;

/// <summary>Reset of the virtual chip by its program, as nanoFramework shows it.</summary>
public class Power
{
    /// <summary>Starts the program anew. On the chip this call does not return; here the simulation reboots at the end of the tick.</summary>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        VirtualChip.Current.AskForRestart();
    }
}
