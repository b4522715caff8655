using InvertedAnodeBms.Core.Settings;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Commands;

/// <summary>The last command that changes something, and what became of it: a retry is answered from here and not done again.</summary>
/// <remarks>One is enough: each needs a press of the button of its own, and those are seconds apart.</remarks>
public sealed class GuardedCommand
{
    /// <summary>Number of the request.</summary>
    public uint Request;

    /// <summary>The command; 0 before there was one.</summary>
    public CommandId Id;

    /// <summary>Number of the press that it carried.</summary>
    public uint Presence;

    /// <summary>It is being done: its result is not known yet.</summary>
    public bool Pending;

    /// <summary>What became of it.</summary>
    public CommandResult Result;

    /// <summary>What was out of bounds.</summary>
    public int Item;

    /// <summary>How.</summary>
    public BoundFault Fault;

    /// <summary>It must be answered in this tick.</summary>
    public bool AnswerDue;

    /// <summary>A new command takes the place of the last.</summary>
    public void Begin(CommandMessage command)
    {
        Request = command.Request;
        Id = command.Id;
        Presence = command.Presence;
        Pending = true;
        Item = 0;
        Fault = BoundFault.None;
        AnswerDue = false;
    }

    /// <summary>The command is the same as the last: it was sent again.</summary>
    public bool IsRepeatedBy(CommandMessage command)
    {
        return Id != 0 && command.Request == Request && command.Id == Id && command.Presence == Presence;
    }

    /// <summary>The result is known.</summary>
    public void End(CommandResult result)
    {
        Pending = false;
        Result = result;
        AnswerDue = true;
    }

    /// <summary>It is refused because of a value.</summary>
    public void Refuse(int item, BoundFault fault)
    {
        Item = item;
        Fault = fault;
        End(CommandResult.OutOfBounds);
    }
}
