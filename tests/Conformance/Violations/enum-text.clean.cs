// project: Drivers
namespace InvertedAnodeBms.Esp32;

public enum State
{
    Off = 0,
    On = 1,
}

public static class Texts
{
    public static string Of(State state)
    {
        switch (state)
        {
            case State.On:
                return "on";
            default:
                return "off " + (int)state + $" {(int)state}";
        }
    }
}
