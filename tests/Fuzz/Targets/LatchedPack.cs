using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>A pack whose over-voltage has latched and gone, and a person who has just pressed the button: one right command would clear it.</summary>
internal sealed class LatchedPack
{
    private const int BytesOfATick = 100;

    private readonly PackRig _rig = new(1);

    public LatchedPack()
    {
        _rig.Run(3_000);
        _rig.FrontEnd.SetCells(3_700_000);
        _rig.Run(500);
        _rig.FrontEnd.SetCells(3_400_000);
        _rig.FrontEnd.ChargerPresent = true;
        _rig.Run(1_000);
        _rig.FrontEnd.ButtonPressed = true;
        _rig.Run(4_000);
        _rig.FrontEnd.ButtonPressed = false;
        _rig.Run(2_000);
    }

    /// <summary>The number that a command must repeat, as the status shows it.</summary>
    public uint Nonce => _rig.Link.Status.ClearNonce;

    public bool Latched => _rig.Controller.Permissions.LatchedMask != 0;

    /// <summary>Delivers a stream as fast as the controller takes it, then lets ten seconds pass.</summary>
    /// <returns>The latch was cleared.</returns>
    public bool Receive(byte[] stream)
    {
        FuzzException.Unless(Latched, "The pack has latched.");
        bool cleared = false;

        for (int at = 0; at < stream.Length || _rig.Link.InboundCount > 0;)
        {
            int count = Math.Min(Math.Min(BytesOfATick, stream.Length - at), _rig.Link.Inbound.Length - _rig.Link.InboundCount);
            Array.Copy(stream, at, _rig.Link.Inbound, _rig.Link.InboundCount, count);
            _rig.Link.InboundCount += count;
            at += count;
            cleared |= Tick();
        }

        for (int tick = 0; tick < 100; tick++)
        {
            cleared |= Tick();
        }

        FuzzException.Unless(_rig.Link.Unreadable == 0 && _rig.Link.Reader.Corrupt == 0, "What the device says stays readable.");
        return cleared;
    }

    private bool Tick()
    {
        _rig.Tick(Configurations.TickMilliseconds);
        bool gate = _rig.Actuators.ChargeGateOn || _rig.Actuators.DischargeGateOn || _rig.Actuators.ChargeMicroamps > 0;
        FuzzException.Unless(!(gate && Latched), "No gate is on under a latch.");
        FuzzException.Unless(_rig.Actuators.ChargeMicroamps is >= 0 and <= 18_000, "The charge current stays within the cell's.");
        return !Latched;
    }
}
