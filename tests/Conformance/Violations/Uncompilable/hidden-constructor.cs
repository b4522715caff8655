// project: Drivers
using System.Device.Adc;

namespace InvertedAnodeBms.Esp32;

public static class Channels
{
    public static AdcChannel Make()
    {
        return new AdcChannel(); // <- CS1729
    }
}
