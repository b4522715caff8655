// project: Drivers
namespace InvertedAnodeBms.Esp32;

public enum State
{
    Off = 0,
    On = 1,
}

public static class Texts
{
    public static string Called(State state)
    {
        return state.ToString(); // <- here
    }

    public static string Interpolated(State state)
    {
        return $"state {state}"; // <- here
    }

    public static string Added(State state)
    {
        string text = "state " + state; // <- here
        text += state; // <- here
        return text;
    }

    public static string Formatted(State state)
    {
        return string.Format("{0}", state); // <- here
    }
}
