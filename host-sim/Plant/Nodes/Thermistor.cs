using InvertedAnodeBms.Plant.Cells;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>Draws individual thermistors: 10 kohm +-1 %, beta 3435 K +-1 %, pull-up 33 kohm +-1 %.</summary>
public static class Thermistor
{
    /// <summary>One individual on a cell.</summary>
    public static ThermistorNode Draw(CellNode cell, double supplyVolts, RandomStream parts)
    {
        double at25Ohms = 10e3 * parts.Within(0.99, 1.01);
        double betaKelvin = 3435 * parts.Within(0.99, 1.01);
        double pullUpOhms = 33e3 * parts.Within(0.99, 1.01);
        return new ThermistorNode(cell, at25Ohms, betaKelvin, pullUpOhms, supplyVolts);
    }
}
