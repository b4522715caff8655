using InvertedAnodeBms.Core.Charging;

namespace InvertedAnodeBms.Core.Tests.Doubles;

/// <summary>The whole controller between a fake front end, fake gates and a fake line, on a clock that the test moves.</summary>
public sealed class PackRig
{
    public readonly FakeFrontEnd FrontEnd;
    public readonly FakeActuators Actuators = new FakeActuators();
    public readonly FakeLink Link = new FakeLink();
    public readonly FakeStore Store;
    public readonly BmsController Controller;
    public long NowMilliseconds = 5_000;

    public PackRig(int cellCount)
        : this(Configurations.Pack(cellCount, cellCount))
    {
    }

    public PackRig(BmsConfiguration configuration)
        : this(configuration, new FakeStore())
    {
    }

    public PackRig(BmsConfiguration configuration, FakeStore store)
    {
        Store = store;
        FrontEnd = new FakeFrontEnd(configuration.CellCount, configuration.TemperatureCount);
        Controller = new BmsController(configuration, FrontEnd, Actuators, Link, store);
    }

    /// <summary>State of the pack after the last tick.</summary>
    public BmsState State()
    {
        return Controller.Decision.State;
    }

    /// <summary>One tick, a given time after the last.</summary>
    public void Tick(long elapsedMilliseconds)
    {
        NowMilliseconds += elapsedMilliseconds;
        Controller.Tick(NowMilliseconds);
    }

    /// <summary>Ticks at the nominal rate for a while.</summary>
    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += Configurations.TickMilliseconds)
        {
            Tick(Configurations.TickMilliseconds);
        }
    }

    /// <summary>Ticks in which the charger gives what the command of the tick before said.</summary>
    public void FollowCommand(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += Configurations.TickMilliseconds)
        {
            FrontEnd.PackMicroamps = Controller.Decision.ChargeMicroamps;
            Tick(Configurations.TickMilliseconds);
        }
    }

    /// <summary>A rig whose pack has passed the self-test and rests.</summary>
    public static PackRig Settled(int cellCount)
    {
        PackRig rig = new PackRig(cellCount);
        rig.Run(3_000);
        return rig;
    }

    /// <summary>A rig whose pack is being charged.</summary>
    public static PackRig Charging(int cellCount)
    {
        PackRig rig = Settled(cellCount);
        rig.FrontEnd.ChargerPresent = true;
        rig.Run(6_000);
        return rig;
    }
}
