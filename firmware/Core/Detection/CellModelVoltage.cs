using InvertedAnodeBms.Core.Cell;

namespace InvertedAnodeBms.Core.Detection;

/// <summary>Open-circuit voltage of a cell at its believed state of charge, and whether it was moved by current or by a better belief.</summary>
public sealed class CellModelVoltage
{
    // The estimator moves its belief once a second; twice that is granted, and rounding.
    private const long MoveMilliseconds = 2_000;
    private const int RoundingPpm = 20;

    private readonly OcvTable _table;
    private readonly long _nanocoulombsPerPpm;
    private int _chargePpm = -1;

    /// <summary>Open-circuit voltage in microvolts.</summary>
    public int Microvolts;

    /// <summary>Part of the last change that no current explains, in microvolts: the belief was corrected, the cell did not move.</summary>
    public int JumpMicrovolts;

    /// <summary>Creates a model that believes nothing yet.</summary>
    public CellModelVoltage(CellDesign design)
    {
        _table = design.Ocv;
        _nanocoulombsPerPpm = (design.CapacityNanocoulombs / OcvTable.FullPpm) + 1;
    }

    /// <summary>Takes the present belief.</summary>
    /// <param name="chargePpm">State of charge in ppm.</param>
    /// <param name="microamps">Current, in microamps.</param>
    public void Take(int chargePpm, int microamps)
    {
        JumpMicrovolts = 0;

        if (chargePpm == _chargePpm)
        {
            return;
        }

        int before = Microvolts;
        long moved = (long)chargePpm - _chargePpm;
        long current = microamps;
        long distance = (moved < 0 ? -moved : moved) - RoundingPpm;
        long carried = (current < 0 ? -current : current) * MoveMilliseconds;
        bool explained = distance * _nanocoulombsPerPpm <= carried;
        bool first = _chargePpm < 0;
        _chargePpm = chargePpm;
        Microvolts = _table.MicrovoltsAt(chargePpm);
        JumpMicrovolts = first || explained ? 0 : Microvolts - before;
    }
}
