using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.Plant.Nodes;

/// <summary>One individual thermistor with its pull-up.</summary>
/// <param name="OhmsAt25">True resistance at 25 degC.</param>
/// <param name="BetaKelvin">True beta.</param>
/// <param name="PullUpOhms">True pull-up.</param>
public sealed record Thermistor(double OhmsAt25, double BetaKelvin, double PullUpOhms)
{
    /// <summary>One individual: 10 kohm +-1 %, beta 3435 K +-1 %, pull-up 33 kohm +-1 %.</summary>
    public static Thermistor Draw(RandomStream parts)
    {
        return new Thermistor(10e3 * parts.Within(0.99, 1.01), 3435 * parts.Within(0.99, 1.01), 33e3 * parts.Within(0.99, 1.01));
    }

    /// <summary>Share of the supply that is across the thermistor.</summary>
    public double ShareAt(double celsius)
    {
        double ohms = OhmsAt25 * Math.Exp(BetaKelvin * ((1 / (celsius + 273.15)) - (1 / 298.15)));
        return ohms / (ohms + PullUpOhms);
    }
}
