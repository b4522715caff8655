using InvertedAnodeBms.Core.Persistence;
using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>Looks for events in a log.</summary>
public static class Stored
{
    /// <summary>Events of a kind, and of a subject unless that is negative.</summary>
    public static int Count(EventLog log, EventKind kind, int subject)
    {
        StoredEvent stored = new StoredEvent();
        int count = 0;

        for (int number = log.Newest; number > 0; number--)
        {
            count += log.Read(number, stored) && Fits(stored, kind, subject) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The youngest such event.</summary>
    /// <returns>There is one.</returns>
    public static bool Last(EventLog log, EventKind kind, int subject, StoredEvent into)
    {
        for (int number = log.Newest; number > 0; number--)
        {
            if (log.Read(number, into) && Fits(into, kind, subject))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(StoredEvent stored, EventKind kind, int subject)
    {
        return stored.Kind == kind && (subject < 0 || stored.Subject == subject);
    }
}
