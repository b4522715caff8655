// project: Drivers
namespace InvertedAnodeBms.Esp32;

public static class Texts
{
    public static string Volts(double volts)
    {
        return volts.ToString("0.00"); // <- here
    }

    public static string Count(int count, string format)
    {
        return count.ToString(format); // <- here
    }

    public static string Hole(double volts)
    {
        return $"{volts:#.0} V"; // <- here
    }

    public static string Formatted(double volts)
    {
        return string.Format("{0} is {0:0.0}", volts); // <- here
    }

    public static string Percent(float share)
    {
        return share.ToString("P1"); // <- here
    }
}
