// project: Drivers
using UnitsNet;

namespace InvertedAnodeBms.Esp32;

public static class Heat
{
    public static double Degrees(Temperature temperature) // <- CS0246
    {
        return temperature.DegreesCelsius;
    }
}
