// project: Drivers
namespace InvertedAnodeBms.Esp32;

public static class Texts
{
    public static string Volts(double volts, int code)
    {
        string plain = volts.ToString("F2") + code.ToString("X4") + code.ToString() + $"{volts:N1} {code:D3}";
        return plain + string.Format("{0:F3} {{0:0.0}} {1}", volts, code);
    }
}
