using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Protection;

/// <summary>Each number is one tick: value around the limits of 90 and 100, time, and whether the read succeeded.</summary>
[TestClass]
public sealed class LimitMonitorProperties
{
    private const int Trip = 100;
    private const int Between = 95;
    private const int Good = 85;

    [DataRow(0)]
    [DataRow(100)]
    [DataRow(1_000)]
    [TestMethod]
    public void ALimitNeverTripsWithoutItsDelayOfViolation(int delayMilliseconds)
    {
        Property.Holds(41, 2_000, Property.Numbers(0, int.MaxValue), ticks =>
        {
            LimitMonitor monitor = Limits.Above(delayMilliseconds);
            long violated = 0;
            long waited = 0;
            int badSamples = 0;

            foreach (int tick in ticks)
            {
                monitor.Update(Value(tick), Fresh(tick), Elapsed(tick));
                waited += Elapsed(tick);

                if (Fresh(tick))
                {
                    bool bad = Value(tick) >= Trip;
                    violated += bad ? waited : 0;
                    badSamples += bad ? 1 : 0;
                    waited = 0;
                }

                bool reason = violated >= delayMilliseconds && badSamples >= (delayMilliseconds == 0 ? 1 : 2);

                if (monitor.Tripped && !reason)
                {
                    return false;
                }
            }

            return true;
        });
    }

    [DataRow(0)]
    [DataRow(100)]
    [DataRow(1_000)]
    [TestMethod]
    public void WorseValuesNeverTripLaterOrRecoverEarlier(int delayMilliseconds)
    {
        Property.Holds(42, 2_000, Property.Numbers(0, int.MaxValue), ticks => WorseIsTrippedToo(ticks, delayMilliseconds, Value, Extra));
    }

    [DataRow(0)]
    [DataRow(100)]
    [DataRow(1_000)]
    [TestMethod]
    public void WorseValuesNeverTripLaterOrRecoverEarlierWhileTheyHoverBetween(int delayMilliseconds)
    {
        Property.Holds(44, 2_000, Property.Numbers(0, int.MaxValue), ticks => WorseIsTrippedToo(ticks, delayMilliseconds, Hovering, SeldomExtra));
    }

    [DataRow(100)]
    [DataRow(1_000)]
    [TestMethod]
    public void SpikesFurtherApartThanFourDelaysNeverTrip(int delayMilliseconds)
    {
        Property.Holds(45, 1_000, Property.Numbers(0, int.MaxValue), ticks =>
        {
            LimitMonitor monitor = Limits.Above(delayMilliseconds);
            long quiet = 0;

            foreach (int tick in ticks)
            {
                bool spike = quiet > 4 * delayMilliseconds && tick % 3 == 0;
                monitor.Update(spike ? int.MaxValue : Between, true, Elapsed(tick));
                quiet = spike ? 0 : quiet + Elapsed(tick);

                if (monitor.Tripped)
                {
                    return false;
                }
            }

            return true;
        });
    }

    [TestMethod]
    public void AnUnbrokenViolationTripsOnTime()
    {
        Property.Holds(43, 1_000, Property.Numbers(0, int.MaxValue), ticks =>
        {
            LimitMonitor monitor = Limits.Above(1_000);
            monitor.Update(Trip, true, 100);
            long violated = 0;

            foreach (int tick in ticks)
            {
                monitor.Update(Trip, true, Elapsed(tick));
                violated += Elapsed(tick);

                if (monitor.Tripped != (violated >= 1_000))
                {
                    return false;
                }
            }

            return true;
        });
    }

    private static bool WorseIsTrippedToo(int[] ticks, int delayMilliseconds, Func<int, int> value, Func<int, int> extra)
    {
        LimitMonitor monitor = Limits.Above(delayMilliseconds);
        LimitMonitor worse = Limits.Above(delayMilliseconds);

        foreach (int tick in ticks)
        {
            Update(monitor, value(tick), tick);
            Update(worse, value(tick) + extra(tick), tick);

            if (monitor.Tripped && !worse.Tripped)
            {
                return false;
            }
        }

        return true;
    }

    private static void Update(LimitMonitor monitor, int value, int tick)
    {
        if ((tick >> 26) % 8 == 0)
        {
            monitor.UpdateFromPart(value, Fresh(tick), Elapsed(tick));
        }
        else
        {
            monitor.Update(value, Fresh(tick), Elapsed(tick));
        }
    }

    private static int Value(int tick)
    {
        return 80 + (tick % 31);
    }

    // Mostly between, a spike now and then, and sometimes good.
    private static int Hovering(int tick)
    {
        int kind = tick % 24;
        return kind == 0 ? Trip : kind <= 2 ? Good : Between;
    }

    private static int Extra(int tick)
    {
        return (tick >> 20) % 15;
    }

    // Enough to make a good value one between, and one between a bad one.
    private static int SeldomExtra(int tick)
    {
        return (tick >> 20) % 6 == 0 ? 10 : 0;
    }

    private static int Elapsed(int tick)
    {
        return (tick >> 6) % 300;
    }

    private static bool Fresh(int tick)
    {
        return (tick >> 16) % 4 != 0;
    }
}
