namespace InvertedAnodeBms.Cli.Life;

/// <summary>Something that a controller could do for a cell, alone, beside the same cell without it.</summary>
/// <param name="Name">Name in ids.</param>
/// <param name="About">What is done, for people.</param>
/// <param name="Habit">How the cell is used.</param>
public sealed record Lever(string Name, string About, Habit Habit)
{
    private const double Rate = 0.5;
    private const double Part = 0.6;
    private const double HalfDaySeconds = 12 * 3600;

    /// <summary>What the others are compared with: 0.5 C to 3.60 V, ten minutes of rest, 25 degC.</summary>
    public static Lever Base { get; } = new("base", "0.5 C to 3.60 V", new Habit(Rate));

    /// <summary>Share of the capacity as new, of a full cell, to which this habit can be kept up: less where only a part is used.</summary>
    public double EndShare => LifeRules.UsefulShare * Math.Min(1, Habit.MostShare);

    /// <summary>The least of all these shares: as long as that <see cref="Base"/> has to run.</summary>
    public static double LeastShare => LifeRules.UsefulShare * Part;

    /// <summary>Every lever.</summary>
    public static IReadOnlyList<Lever> All { get; } =
    [
        new("slow_charge", "charge at 0.1 C", new Habit(0.1)),
        new("fast_charge", "charge at 1 C", new Habit(1)),
        new("slow_discharge", "discharge at 0.1 C", new Habit(Rate, DischargeRate: 0.1)),
        new("low_voltage", "charge to 3.50 V", new Habit(Rate, HighVolts: 3.5)),
        new("shallow", "60 % of the capacity used", new Habit(Rate, MostShare: Part)),
        new("rest_charged", "12 h of rest charged, every cycle", new Habit(Rate, ChargedRestSeconds: HalfDaySeconds)),
        new("rest_discharged", "12 h of rest discharged, every cycle", new Habit(Rate, DischargedRestSeconds: HalfDaySeconds)),
        new("warm", "40 degC", new Habit(Rate, Celsius: 40)),
        new("cool", "10 degC", new Habit(Rate, Celsius: 10)),
        new("formation", "first 3 cycles at 0.1 C", new Habit(Rate, FormationCycles: 3)),
    ];
}
