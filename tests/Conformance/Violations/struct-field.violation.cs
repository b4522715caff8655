// project: Drivers
using UnitsNet;

namespace InvertedAnodeBms.Esp32;

public struct Point
{
    public int X;
}

public sealed class Shunt
{
    private readonly ElectricResistance _resistance; // <- here
    private readonly Point[] _points = new Point[2]; // <- here

    public Shunt(ElectricResistance resistance)
    {
        _resistance = resistance;
    }

    public double Ohms()
    {
        return _resistance.Ohms + _points[0].X;
    }
}
