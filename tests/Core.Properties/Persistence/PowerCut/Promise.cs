using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>What must be there after a power cut: latches, events that were reported as stored, charge, boots.</summary>
/// <param name="LatchedMask">Diagnoses that had latched when the last whole tick ended.</param>
/// <param name="Events">Events that were reported as stored, by their numbers.</param>
/// <param name="ChargePpm">Believed state of charge.</param>
/// <param name="Boots">Boots.</param>
internal sealed record Promise(long LatchedMask, IReadOnlyDictionary<int, string> Events, int ChargePpm, int Boots)
{
    private const int MostLostPpm = 10_000;

    // What a boot may latch by itself.
    private const long Reboots = (1L << (int)DiagnosisId.RepeatedReboots) | (1L << (int)DiagnosisId.RepeatedShortBoots);

    // Nobody knows anything: half, after the guess of the firmware.
    public static Promise None { get; } = new(0, new Dictionary<int, string>(), 500_000, 0);

    /// <summary>After a whole tick; the events that were told before need not be read again.</summary>
    public static Promise Of(BmsController controller, StorageMessage told, Promise before)
    {
        IReadOnlyDictionary<int, string> events = before.Events;

        if (told.NewestEvent >= told.OldestEvent && !before.Events.ContainsKey(told.NewestEvent))
        {
            events = Enumerable.Range(told.OldestEvent, told.NewestEvent - told.OldestEvent + 1)
                .ToDictionary(number => number, number => before.Events.TryGetValue(number, out string? known) ? known : Text(controller, number));
        }

        return new Promise(controller.Permissions.LatchedMask, events, controller.Estimates.CellChargePpm[0], controller.Storage.Boots);
    }

    /// <summary>What a controller that has booted has forgotten; null when it has forgotten nothing.</summary>
    /// <param name="controller">After its first tick.</param>
    /// <param name="during">Latches in the tick in which the power failed: a clear that is not told may hold or not.</param>
    public string? Missing(BmsController controller, long during)
    {
        long latched = controller.Permissions.LatchedMask;
        long lost = LatchedMask & during & ~latched;

        if (lost != 0)
        {
            return $"latches {lost:X} are lost";
        }

        long news = latched & ~(LatchedMask | during | Reboots);

        if (news != 0)
        {
            return $"latches {news:X} come from nowhere";
        }

        if (controller.Storage.RecordsLost)
        {
            return "the lock is lost";
        }

        foreach ((int number, string text) in Events)
        {
            if (Text(controller, number) != text)
            {
                return $"event {number} is lost, {text}";
            }
        }

        int wrong = controller.Estimates.CellChargePpm[0] - ChargePpm;

        if (Math.Abs(wrong) > MostLostPpm)
        {
            return $"{wrong} ppm of charge are lost";
        }

        return controller.Storage.Boots < Boots ? $"boot {controller.Storage.Boots} after boot {Boots}" : null;
    }

    private static string Text(BmsController controller, int number)
    {
        StoredEvent stored = new();

        if (!controller.Log.Read(number, stored))
        {
            return "nothing";
        }

        RecordBuffer buffer = new();
        stored.Write(buffer);
        return Convert.ToHexString(buffer.Bytes.AsSpan(0, StoredEvent.Bytes));
    }
}
