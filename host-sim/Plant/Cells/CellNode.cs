namespace InvertedAnodeBms.Plant.Cells;

/// <summary>One cell in the pack with its temperature: a single heat capacity that loses heat to the surroundings.</summary>
public sealed class CellNode
{
    private readonly double _joulesPerKelvin;
    private readonly double _kelvinPerWatt;

    /// <summary>Puts a cell into its surroundings.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="celsius">Temperature at the start.</param>
    /// <param name="joulesPerKelvin">Heat capacity; about 2.5 J/K for a 2.5 g pouch.</param>
    /// <param name="kelvinPerWatt">Thermal resistance to the surroundings; about 40 K/W for 25 cm2 in still air, both sides.</param>
    public CellNode(ICellModel model, double celsius, double joulesPerKelvin = 2.5, double kelvinPerWatt = 40)
    {
        Model = model;
        Celsius = celsius;
        _joulesPerKelvin = joulesPerKelvin;
        _kelvinPerWatt = kelvinPerWatt;
    }

    /// <summary>The cell.</summary>
    public ICellModel Model { get; }

    /// <summary>Temperature of the cell.</summary>
    public double Celsius { get; private set; }

    /// <summary>Lets time pass.</summary>
    /// <param name="amperes">Current, positive when charging.</param>
    /// <param name="ambientCelsius">Temperature of the surroundings.</param>
    /// <param name="seconds">Length of the step.</param>
    public void Step(double amperes, double ambientCelsius, double seconds)
    {
        Model.Step(amperes, Celsius, seconds);
        double settled = ambientCelsius + (Model.HeatWatts * _kelvinPerWatt);
        double share = seconds / (_joulesPerKelvin * _kelvinPerWatt);

        // First order of the exponential; 0.1 s against 100 s.
        Celsius += (settled - Celsius) * (share < 0.1 ? share : 1 - Math.Exp(-share));
    }
}
