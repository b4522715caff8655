using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The balance of a cell of 36 mAh, shown open-circuit voltages of a given error and told what was counted between.</summary>
public sealed class BalanceBench
{
    /// <summary>1 % of the capacity, 1.296 C.</summary>
    public const long Percent = 1_296_000_000L;

    public readonly CellDesign Design = ExampleCell.Create();
    public readonly CellHealth Health = new CellHealth();
    public readonly BalanceCount Count = new BalanceCount();
    public readonly ChargeInterval Interval;
    public readonly ChargeBalance Balance;

    /// <summary>Error of the voltage, in microvolts.</summary>
    public int BandMicrovolts = 1_000;

    /// <summary>Little current flows.</summary>
    public bool Calm = true;

    public BalanceBench()
    {
        Interval = new ChargeInterval(Design);
        Balance = new ChargeBalance(Design, Count, Health);
    }

    /// <summary>The voltage of a state of charge is seen.</summary>
    public void See(int ppm)
    {
        SeeMicrovolts(Design.Ocv.MicrovoltsAt(ppm));
    }

    public void SeeMicrovolts(int microvolts)
    {
        Interval.Cut(microvolts - BandMicrovolts, microvolts + BandMicrovolts, 0, 0);
        Balance.Show(Interval, Calm);
    }

    /// <summary>An hour on the plateau.</summary>
    public void Leave()
    {
        Away(3_600);
    }

    /// <summary>Some seconds on the plateau.</summary>
    public void Away(int seconds)
    {
        Count.Add(0, 0, seconds * 1_000L);
        See(500_000);
    }

    /// <summary>Charge is counted.</summary>
    public void Pass(long nanocoulombs, int hours)
    {
        Pass(nanocoulombs, hours, 0);
    }

    public void Pass(long nanocoulombs, int hours, long errorNanocoulombs)
    {
        Interval.Move(nanocoulombs, errorNanocoulombs);
        Count.Add(nanocoulombs, errorNanocoulombs, hours * 3_600_000L);
    }

    /// <summary>Out by some percent, on the plateau, and in again with what leaks, in a time.</summary>
    public void Cycle(int percent, long leakNanocoulombs, int hours)
    {
        Pass(-percent * Percent, hours / 2);
        See(500_000);
        Pass((percent * Percent) + leakNanocoulombs, hours - (hours / 2));
    }

    public int LeakMicroamps()
    {
        return Rounded(Health.LeakMicroamps);
    }

    public int UncertaintyMicroamps()
    {
        return Rounded(Health.LeakUncertaintyMicroamps);
    }

    private static int Rounded(float value)
    {
        return (int)(value < 0f ? value - 0.5f : value + 0.5f);
    }
}
