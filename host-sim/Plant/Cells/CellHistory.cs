using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Protocols;

namespace InvertedAnodeBms.Plant.Cells;

/// <summary>What a cell has been through before it comes into the pack: cycles on a cycler, and the charge it is stored at.</summary>
public sealed class CellHistory
{
    /// <summary>Current density of one C, in A/m2: 170 mAh/g of the paper's loading (PHYSICS 1.2).</summary>
    public const double OneC = 17.6;

    private const double LowVolts = 2.5;
    private const double HighVolts = 3.65;
    private const double StorageRate = 1.0 / 20;
    private const double RestSeconds = 3600;
    private const double CorrectionRestSeconds = 600;
    private const double DeadShare = 0.2;

    private readonly CellRunner _runner;
    private readonly LfpCathode _cathode;

    /// <summary>Takes a cell as built, discharged.</summary>
    /// <param name="cell">A cell with a cathode.</param>
    /// <param name="cancellation">Stops long ageing.</param>
    public CellHistory(CellModel cell, CancellationToken cancellation = default)
    {
        _cathode = cell.Cathode ?? throw new ArgumentException("a cell without a cathode has no state of charge", nameof(cell));
        _runner = new CellRunner(cell, StepControl.Life) { Cancellation = cancellation };
    }

    /// <summary>Cycles the cell at 1 C between 2.5 and 3.65 V and 25 degC, without pauses.</summary>
    /// <param name="cycles">How many times; it ends early when a discharge gives less than a fifth of the capacity.</param>
    /// <param name="progress">Called with the number of cycles so far.</param>
    /// <returns>Cycles done: fewer than asked for when the cell has died.</returns>
    public int Age(int cycles, Action<int>? progress = null)
    {
        for (int done = 0; done < cycles; done++)
        {
            // A leaking cell may never reach the upper voltage.
            _runner.ConstantCurrent(OneC, 1.5 * _cathode.Capacity, highVolts: HighVolts);
            _runner.ConstantCurrent(-OneC, 1.5 * _cathode.Capacity, lowVolts: LowVolts);

            if (_runner.SegmentCharge < DeadShare * _cathode.Capacity)
            {
                return done;
            }

            progress?.Invoke(done + 1);
        }

        return cycles;
    }

    /// <summary>Brings the cell to a state of charge at C/20 and lets it rest for an hour; then once more, for what rest has moved.</summary>
    /// <param name="stateOfCharge">0 to 1.</param>
    public void Store(double stateOfCharge)
    {
        const double Window = PhysicalCell.EmptyStoichiometry - PhysicalCell.FullStoichiometry;
        double target = PhysicalCell.EmptyStoichiometry - (Window * stateOfCharge);

        foreach (double rest in new[] { RestSeconds, CorrectionRestSeconds })
        {
            double missing = (_cathode.Stoichiometry - target) * _cathode.Capacity;

            if (missing != 0)
            {
                _runner.ConstantCurrent(StorageRate * OneC * Math.Sign(missing), Math.Abs(missing));
            }

            _runner.Rest(rest);
        }
    }
}
