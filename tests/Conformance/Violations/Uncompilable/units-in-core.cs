// project: Core
using UnitsNet; // <- CS0246

namespace InvertedAnodeBms.Core;

public static class Shunts
{
    public static double Ohms(ElectricResistance resistance) // <- CS0246
    {
        return resistance.Ohms;
    }
}
