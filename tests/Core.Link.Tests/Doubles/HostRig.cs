using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The whole controller with a host that sends commands, and a person who presses the button when the test says so.</summary>
public sealed class HostRig
{
    private const int AnswerTicks = 40;

    public readonly PackRig Rig;
    public readonly CommandMessage Command = new CommandMessage();
    public uint Request = 1_000;

    public HostRig()
        : this(new PackRig(Configurations.Pack(2, 2)))
    {
    }

    public HostRig(PackRig rig)
    {
        Rig = rig;
        Rig.Run(3_000);
    }

    /// <summary>The same board after a reboot: what is stored is there, and nothing else.</summary>
    public HostRig Reboot()
    {
        return new HostRig(new PackRig(Configurations.Pack(2, 2), Rig.Store));
    }

    /// <summary>A person presses the button for four seconds.</summary>
    /// <returns>The number that the device then shows.</returns>
    public uint Press()
    {
        Rig.FrontEnd.ButtonPressed = true;
        Rig.Run(4_000);
        Rig.FrontEnd.ButtonPressed = false;
        Rig.Run(200);
        return Rig.Link.Sample.Presence;
    }

    /// <summary>Starts a new request; arguments may follow.</summary>
    public CommandMessage Begin(CommandId id, uint presence)
    {
        Command.Begin(id, ++Request, presence);
        return Command;
    }

    /// <summary>Sends the command, and waits for an answer.</summary>
    /// <returns>What became of it; -1 without an answer.</returns>
    public int Send()
    {
        int before = Rig.Link.Answers;
        Rig.Link.SendCommand(Command);

        for (int i = 0; i < AnswerTicks && Rig.Link.Answers == before; i++)
        {
            Rig.Tick(Configurations.TickMilliseconds);
        }

        bool mine = Rig.Link.Answers > before && Rig.Link.Answer.Request == Command.Request && (int)Rig.Link.Answer.Id == (int)Command.Id;
        return mine ? (int)Rig.Link.Answer.Result : -1;
    }

    /// <summary>Sends a command without arguments.</summary>
    public int Ask(CommandId id, uint presence)
    {
        Begin(id, presence);
        return Send();
    }

    /// <summary>Sends a command with one byte.</summary>
    public int Ask(CommandId id, uint presence, int argument)
    {
        Begin(id, presence).Arguments.WriteByte(argument);
        return Send();
    }

    /// <summary>Sends a command with arguments of the right length that are within all bounds.</summary>
    public int AskAny(CommandId id, uint presence)
    {
        RecordBuffer arguments = Begin(id, presence).Arguments;

        if (id == CommandId.WriteConfiguration)
        {
            Tighter().Write(arguments);
        }
        else if (id == CommandId.WriteCalibration)
        {
            Calibration(1_000).Write(arguments);
        }
        else if (id == CommandId.ChooseCell)
        {
            arguments.WriteByte((int)Cell.CellDesignId.LfpLithiumPouch36);
            arguments.WriteByte(1);
        }

        return Send();
    }

    /// <summary>What stood behind the head of the last answer, in a reader that stands at it.</summary>
    public FrameReader Payload()
    {
        FrameWriter writer = new FrameWriter();
        FrameReader reader = new FrameReader();
        writer.Begin(FrameType.Answer);

        for (int i = 0; i < Rig.Link.AnswerBytes; i++)
        {
            writer.WriteByte(Rig.Link.AnswerPayload[i]);
        }

        Bytes.Push(reader, writer.Wire, writer.Finish());
        return reader;
    }

    /// <summary>The device tells these values of an item.</summary>
    public void AssertItem(ConfigurationItem item, int stored, int running)
    {
        ConfigurationItemMessage message = new ConfigurationItemMessage();
        Assert.AreEqual((int)CommandResult.Done, Ask(CommandId.ReadConfigurationItem, 0, (int)item));
        Assert.IsTrue(message.Read(Payload()));
        Assert.AreEqual(stored, message.Stored);
        Assert.AreEqual(running, message.Running);
    }

    /// <summary>The configuration of the next boot, as the device tells it.</summary>
    public ConfigurationMessage ReadConfiguration()
    {
        ConfigurationMessage message = new ConfigurationMessage();
        Assert.AreEqual((int)CommandResult.Done, Ask(CommandId.ReadConfiguration, 0));
        Assert.IsTrue(message.Read(Payload()));
        return message;
    }

    /// <summary>A calibration, as the device tells it.</summary>
    public CalibrationMessage ReadCalibration(CalibrationChoice choice)
    {
        CalibrationMessage message = new CalibrationMessage();
        Assert.AreEqual((int)CommandResult.Done, Ask(CommandId.ReadCalibration, 0, (int)choice));
        Assert.IsTrue(message.Read(Payload()));
        return message;
    }

    /// <summary>Writes a configuration under a new press.</summary>
    public int Write(ConfigurationValues values)
    {
        values.Write(Begin(CommandId.WriteConfiguration, Press()).Arguments);
        return Send();
    }

    /// <summary>Writes a calibration under a new press.</summary>
    public int Write(CalibrationSet set)
    {
        set.Write(Begin(CommandId.WriteCalibration, Press()).Arguments);
        return Send();
    }

    /// <summary>The board's own configuration.</summary>
    public static ConfigurationValues Own()
    {
        return new ConfigurationBounds(Configurations.Pack(2, 2)).Own;
    }

    /// <summary>A charge target that is 50 mV lower.</summary>
    public static ConfigurationValues Tighter()
    {
        ConfigurationValues values = Own();
        values.Values[(int)ConfigurationItem.ChargeTargetMicrovolts] = 3_550_000;
        return values;
    }

    /// <summary>A calibration of two cells whose voltages read too low by so many microvolts; the current is right.</summary>
    public static CalibrationSet Calibration(int microvolts)
    {
        CalibrationSet set = new CalibrationSet();
        set.CellCount = 2;

        for (int i = 0; i < 2; i++)
        {
            set.Set(i, 2_600_000, 2_600_000 + microvolts, 3_600_000, 3_600_000 + microvolts);
        }

        set.Set(CalibrationSet.PackChannel, -20_000, -20_000, 20_000, 20_000);
        return set;
    }
}
