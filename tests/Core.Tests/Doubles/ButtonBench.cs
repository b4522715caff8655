using InvertedAnodeBms.Core.Protection;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>A finger on the presence button.</summary>
public sealed class ButtonBench
{
    public readonly PresenceButton Button = new PresenceButton();
    public readonly TickClock Clock = new TickClock(Configurations.MaximumGapMilliseconds);

    public ButtonBench(bool pressedAtBoot)
    {
        Clock.Advance(1_000);
        Button.Update(pressedAtBoot, Clock);
    }

    public void Tick(bool pressed, int elapsedMilliseconds)
    {
        Clock.Advance(Clock.NowMilliseconds + elapsedMilliseconds);
        Button.Update(pressed, Clock);
    }

    /// <summary>Down for a time between the first and the last tick that see it, then up.</summary>
    public void Press(int milliseconds)
    {
        Hold(milliseconds);
        Tick(false, 100);
    }

    public void Hold(int milliseconds)
    {
        Tick(true, 100);

        for (int i = 0; i < milliseconds; i += 100)
        {
            Tick(true, 100);
        }
    }

    public void Wait(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            Tick(false, 100);
        }
    }
}
