// project: Drivers
using UnitsNet;

namespace InvertedAnodeBms.Esp32;

public enum Grade
{
    Good = 1,
}

public sealed class Shunt
{
    private readonly double _ohms;
    private readonly Grade _grade;
    private readonly Grade[] _grades = new Grade[2];

    public Shunt(ElectricResistance resistance)
    {
        _ohms = resistance.Ohms;
        _grade = Grade.Good;
    }

    public double Ohms()
    {
        return _grades[0] == _grade ? _ohms : 0;
    }
}
