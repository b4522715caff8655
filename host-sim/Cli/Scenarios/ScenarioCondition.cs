using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Plant;

namespace InvertedAnodeBms.Cli.Scenarios;

/// <summary>Something that can become true in a run: a state of the firmware, a true quantity beyond a value, or both at once.</summary>
/// <param name="State">The state; null for any.</param>
/// <param name="Quantity">The quantity; null for none.</param>
/// <param name="Above">True when the quantity must be at or above the value, false for at or below.</param>
/// <param name="Value">The value, in the unit of the quantity.</param>
public sealed record ScenarioCondition(BmsState? State, ConditionQuantity? Quantity, bool Above, double Value)
{
    /// <summary>It is true now.</summary>
    /// <param name="plant">Knows the truth.</param>
    /// <param name="state">State that the firmware last reported.</param>
    public bool Holds(PackPlant plant, BmsState state)
    {
        bool inState = State is null || State == state;
        return inState && (Quantity is not { } quantity || (Above ? Extreme(plant, quantity) >= Value : Extreme(plant, quantity) <= Value));
    }

    private double Extreme(PackPlant plant, ConditionQuantity quantity)
    {
        IEnumerable<double> values = quantity switch
        {
            ConditionQuantity.CellVolts => plant.Cells.Select(cell => cell.CellVolts),
            ConditionQuantity.ChargePercent => plant.Cells.Select(cell => cell.Model.StateOfCharge * 100),
            ConditionQuantity.Celsius => plant.Cells.Select(cell => cell.Celsius),
            _ => [Math.Abs(plant.Amperes)],
        };
        return Above ? values.Max() : values.Min();
    }
}
