namespace InvertedAnodeBms.Esp32.Tests.Thermistor;

/// <summary>The beta equation in double precision, independent of the firmware's table.</summary>
internal static class BetaCurve
{
    public static double Ohms(double celsius, double at25Ohms, double betaKelvin)
    {
        return at25Ohms * Math.Exp(betaKelvin * ((1 / (celsius + 273.15)) - (1 / 298.15)));
    }

    public static double Share(double celsius, double at25Ohms, double betaKelvin, double pullUpOhms)
    {
        double ohms = Ohms(celsius, at25Ohms, betaKelvin);
        return ohms / (ohms + pullUpOhms);
    }
}
