using InvertedAnodeBms.Core.Persistence;

namespace InvertedAnodeBms.Core.Properties.Persistence.PowerCut;

/// <summary>Lives whose power fails again and again, at moments that chance chooses, in any write and between them.</summary>
[TestClass]
public sealed class PowerCutProperties
{
    private const int Cuts = 25;

    [TestMethod]
    public void HoweverOftenThePowerFailsNothingThatWasToldIsForgotten()
    {
        int torn = 0;
        int clean = 0;
        int events = 0;
        Property.Holds(97, 60, Property.Number(0, int.MaxValue), seed =>
        {
            Random random = new(seed);
            MediumStore store = new();
            PowerCutPack pack = new(store);

            for (int cut = 0; cut < Cuts; cut++)
            {
                bool failed = Live(pack, store, random);
                torn += failed ? 1 : 0;
                clean += failed ? 0 : 1;
                long during = pack.Controller.Permissions.LatchedMask;
                Promise told = pack.Told;
                events = Math.Max(events, told.Events.Count);
                pack = new PowerCutPack(new MediumStore(store.Image()), told);
                store = pack.Store;
                pack.Tick();
                string? missing = told.Missing(pack.Controller, during);

                if (missing is not null || pack.AnyGate)
                {
                    Console.WriteLine($"seed {seed}, cut {cut}: {missing ?? "a gate is on in the first tick"}");
                    return false;
                }
            }

            return true;
        });
        Console.WriteLine($"{torn} cuts in a write, {clean} between writes, up to {events} events told");
        Assert.IsGreaterThan(500, torn);
        Assert.IsGreaterThan(100, clean);
        Assert.AreEqual(EventLog.Kept, events);
    }

    /// <summary>Lives until the power fails.</summary>
    /// <returns>It failed in a write.</returns>
    private static bool Live(PowerCutPack pack, MediumStore store, Random random)
    {
        CutMode[] modes = Enum.GetValues<CutMode>();
        store.CutAfter(random.Next(random.Next(2) == 0 ? 3 : 25), random.Next(1_001), modes[random.Next(modes.Length)]);

        try
        {
            for (int part = random.Next(1, 12); part > 0; part--)
            {
                Part(pack, random);
            }

            return false;
        }
        catch (PowerCutException)
        {
            return true;
        }
    }

    private static void Part(PowerCutPack pack, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                pack.Run(random.Next(1, 100));
                break;
            case 1:
                pack.Charge(random.Next(1, 3_000));
                break;
            case 2:
                pack.Discharge(random.Next(1, 1_000));
                break;
            case 3:
                pack.Trip();
                break;
            case 4:
                pack.Cool();
                break;
            default:
                pack.Clear();
                break;
        }
    }
}
