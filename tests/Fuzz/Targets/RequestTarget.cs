using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;
using InvertedAnodeBms.Core.Tests.Doubles;
using InvertedAnodeBms.Fuzz.Mutation;

namespace InvertedAnodeBms.Fuzz.Targets;

/// <summary>
/// Commands of every kind to a controller after one press of the button, right and wrong: what changes was asked for in a whole frame, under that
/// press, within the bounds, and is at most one thing.
/// </summary>
public sealed class RequestTarget : IFuzzTarget
{
    private const int IdAt = 4;
    private const int PresenceAt = 5;
    private const int SettleMilliseconds = 3_000;

    private static readonly int s_target = (int)ConfigurationItem.ChargeTargetMicrovolts;

    private readonly uint _presence = new HostRig().Press();
    private readonly ConfigurationBounds _bounds = new(Configurations.Pack(2, 2));

    public byte[] Make(Random random)
    {
        byte[] stream = [];
        byte[] last = Command(random);

        for (int left = 1 + random.Next(4); left > 0; left--)
        {
            last = random.Next(4) == 0 ? last : Command(random);
            stream = [.. stream, .. random.Next(4) == 0 ? Wire.Resealed(random, last) : last];
        }

        return random.Next(3) == 0 ? stream : Mutator.Spoil(random, stream, last);
    }

    public bool Check(byte[] input)
    {
        byte[][] commands = WireOracle.Frames(input)
            .Where(frame => frame[1] == (byte)FrameType.Command && frame.Length >= FrameFormat.HeaderBytes + CommandMessage.HeaderBytes)
            .Select(Wire.PayloadOf)
            .ToArray();
        HostRig host = new();
        FuzzException.Unless(host.Press() == _presence, "The same press, the same number.");
        Deliver(host.Rig, input);

        bool stopped = host.Rig.Controller.Permissions.IsStopped();
        bool written = host.Rig.Store.SettingWrites > 0;
        bool restarted = host.Rig.Actuators.Restarts > 0;
        bool asked = Has(commands, CommandId.Stop, guarded: false);
        FuzzException.Unless(!stopped || asked, "Nobody stopped it.");
        FuzzException.Unless(stopped || !asked || Has(commands, CommandId.ReleaseStop, true), "A stop stops.");
        FuzzException.Unless(!restarted || Has(commands, CommandId.Reboot, true), "Nobody restarted it.");
        FuzzException.Unless(!(written && restarted), "One press is good for one command.");
        FuzzException.Unless(!written || Writes(commands), "Nobody wrote anything.");
        FuzzException.Unless(host.Rig.Link.Unreadable == 0 && host.Rig.Link.Reader.Corrupt == 0, "What the device says stays readable.");
        AssertStored(host, commands);
        return stopped || written || restarted;
    }

    private static bool Has(byte[][] commands, CommandId id, bool guarded, uint presence)
    {
        return commands.Any(payload => payload[IdAt] == (byte)id
            && (!guarded || BitConverter.ToUInt32(payload, PresenceAt) == presence)
            && (!guarded || payload.Length == CommandMessage.HeaderBytes + CommandMessage.ArgumentBytesOf(id)));
    }

    private static void Deliver(PackRig rig, byte[] input)
    {
        for (int at = 0; at < input.Length || rig.Link.InboundCount > 0;)
        {
            int count = Math.Min(input.Length - at, Math.Min(200, rig.Link.Inbound.Length - rig.Link.InboundCount));
            Array.Copy(input, at, rig.Link.Inbound, rig.Link.InboundCount, count);
            rig.Link.InboundCount += count;
            at += count;
            rig.Tick(Configurations.TickMilliseconds);
        }

        rig.Run(SettleMilliseconds);
    }

    private bool Has(byte[][] commands, CommandId id, bool guarded)
    {
        return Has(commands, id, guarded, _presence);
    }

    private bool Writes(byte[][] commands)
    {
        return Has(commands, CommandId.WriteConfiguration, true) || Has(commands, CommandId.WriteCalibration, true)
            || Has(commands, CommandId.ChooseCell, true);
    }

    // What the next boot would run with was sent, and is within the bounds.
    private void AssertStored(HostRig host, byte[][] commands)
    {
        SettingsStage stored = new(host.Rig.Store, Configurations.Pack(2, 2), new StorageHealth(true));
        FuzzException.Unless(_bounds.Contains(stored.StoredValues), $"{_bounds.Item} is {_bounds.Fault}.");
        FuzzException.Unless(stored.CalibrationBounds.Contains(stored.StoredCalibration), "A calibration within its bounds.");
        int target = stored.StoredValues.Values[s_target];
        bool sent = target == _bounds.Own.Values[s_target]
            || commands.Any(payload => payload[IdAt] == (byte)CommandId.WriteConfiguration && TargetOf(payload) == target);
        FuzzException.Unless(sent, $"Nobody sent a target of {target} uV.");
    }

    private static int TargetOf(byte[] payload)
    {
        int at = CommandMessage.HeaderBytes + 1 + (4 * s_target);
        return payload.Length >= at + 4 ? BitConverter.ToInt32(payload, at) : -1;
    }

    private byte[] Command(Random random)
    {
        CommandMessage command = new();
        CommandId id = (CommandId)(random.Next(3) == 0 ? random.Next(12) : random.Next(32, 42));
        command.Begin(id, (uint)random.Next(1, 5), random.Next(3) == 0 ? (uint)random.NextInt64(1L << 32) : _presence);
        Arguments(random, id, command.Arguments);
        FrameWriter writer = new();
        writer.Begin(FrameType.Command);
        command.Write(writer);
        return writer.Wire[..writer.Finish()];
    }

    private void Arguments(Random random, CommandId id, RecordBuffer arguments)
    {
        if (id == CommandId.WriteConfiguration)
        {
            ConfigurationValues values = new();
            values.Copy(_bounds.Own);
            values.Values[s_target] += random.Next(-120_000, 20_000);
            values.Write(arguments);
        }
        else if (id == CommandId.WriteCalibration)
        {
            HostRig.Calibration(random.Next(-60_000, 60_000)).Write(arguments);
        }
        else
        {
            for (int i = CommandMessage.ArgumentBytesOf(id); i > 0; i--)
            {
                arguments.WriteByte(random.Next(4));
            }
        }
    }
}
