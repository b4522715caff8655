using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Cli.Life;

/// <summary>A way to charge: a cycler at constant current and voltage, or the firmware with a cap of the current.</summary>
/// <param name="Name">Name in options and ids, such as <c>cccv_0p5c</c>.</param>
/// <param name="Controller">The firmware decides.</param>
/// <param name="Rate">Current, or its cap, in C.</param>
public sealed record LifePolicy(string Name, bool Controller, double Rate)
{
    private static readonly (string Word, double Rate)[] s_rates = [("0p1c", 0.1), ("0p2c", 0.2), ("0p5c", 0.5), ("1c", 1.0)];

    /// <summary>Every policy, slowest first.</summary>
    public static IReadOnlyList<LifePolicy> All { get; } =
    [
        .. s_rates.Select(rate => new LifePolicy($"cccv_{rate.Word}", false, rate.Rate)),
        .. s_rates.Select(rate => new LifePolicy($"controller_{rate.Word}", true, rate.Rate)),
    ];

    /// <summary>Lets the policy loose on a cell.</summary>
    /// <param name="cell">A discharged cell.</param>
    /// <param name="design">Its design.</param>
    /// <param name="seed">Seed of the front end.</param>
    /// <param name="cancellation">Stops it.</param>
    public ICycler Begin(CellModel cell, string design, long seed, CancellationToken cancellation)
    {
        if (!Controller)
        {
            return new CccvCycler(cell, new Habit(Rate), cancellation);
        }

        ulong noise = new RandomStream(seed, $"front end under {Name}").NextBits();
        return new ControllerCycler(new TickedCell(cell, new ControllerSetup(design, Rate), noise, cancellation));
    }
}
