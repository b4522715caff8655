using InvertedAnodeBms.Core.Telemetry;

namespace InvertedAnodeBms.Cli.Simulation;

/// <summary>What the firmware has said about soft shorts, cell by cell, as its telemetry tells it.</summary>
public sealed class ShortWatch
{
    private const int AlarmLevel = 2;

    private readonly Cell[] _cells = [.. Enumerable.Range(0, StatusMessage.MaximumCells).Select(_ => new Cell())];

    /// <summary>Rises to level 2, all cells together; not merged.</summary>
    public int Alarms => _cells.Sum(cell => cell.Alarms);

    /// <summary>Rises from level 0, all cells together.</summary>
    public int Suspicions => _cells.Sum(cell => cell.Suspicions);

    /// <summary>What was said about one cell, 0 the lowest in the stack.</summary>
    public Cell this[int cell] => _cells[cell];

    /// <summary>The program has started anew: it says again what it holds.</summary>
    public void Restart()
    {
        Array.ForEach(_cells, cell => cell.Restart());
    }

    /// <summary>Takes an event; all but those about soft shorts are ignored.</summary>
    public void Follow(EventMessage message)
    {
        if (message.Kind == EventKind.ShortLevelChanged && message.Subject < _cells.Length)
        {
            _cells[message.Subject].Change(message.Value);
        }
    }

    /// <summary>Takes a message about the lithium of a cell.</summary>
    public void Follow(LithiumMessage message)
    {
        if (message.Cell < _cells.Length)
        {
            _cells[message.Cell].Take(message);
        }
    }

    /// <summary>One cell.</summary>
    public sealed class Cell
    {
        /// <summary>Present level, 0 to 2.</summary>
        public int Level { get; private set; }

        /// <summary>Highest level so far.</summary>
        public int HighestLevel { get; private set; }

        /// <summary>Rises to level 2; not merged.</summary>
        public int Alarms { get; private set; }

        /// <summary>Rises from level 0.</summary>
        public int Suspicions { get; private set; }

        /// <summary>Dips counted, those taken back not among them.</summary>
        public int Dips { get; private set; }

        /// <summary>Evidence as last sent, 0 to 1.</summary>
        public double Evidence { get; private set; }

        internal void Restart()
        {
            Level = 0;
        }

        internal void Change(int level)
        {
            Suspicions += Level == 0 && level > 0 ? 1 : 0;
            Alarms += Level < AlarmLevel && level >= AlarmLevel ? 1 : 0;
            HighestLevel = Math.Max(HighestLevel, level);
            Level = level;
        }

        internal void Take(LithiumMessage message)
        {
            Dips = message.Dips - message.Withdrawn;
            Evidence = message.EvidencePermille * 1e-3;
        }
    }
}
