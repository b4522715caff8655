using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Protection;

/// <summary>Each number is one tick: value around the limits of 90 and 100, time, and whether the read succeeded.</summary>
[TestClass]
public sealed class LimitMonitorProperties
{
    private const int Trip = 100;

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
        Property.Holds(42, 2_000, Property.Numbers(0, int.MaxValue), ticks =>
        {
            LimitMonitor monitor = Limits.Above(delayMilliseconds);
            LimitMonitor worse = Limits.Above(delayMilliseconds);

            foreach (int tick in ticks)
            {
                int extra = (tick >> 20) % 15;
                monitor.Update(Value(tick), Fresh(tick), Elapsed(tick));
                worse.Update(Value(tick) + extra, Fresh(tick), Elapsed(tick));

                if (monitor.Tripped && !worse.Tripped)
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

    private static int Value(int tick)
    {
        return 80 + (tick % 31);
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
