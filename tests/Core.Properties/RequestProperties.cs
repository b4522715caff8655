using InvertedAnodeBms.Core.Charging;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>
/// The whole controller while a person changes modes and wake-up times, cells seem to leak, and the clock jumps: what nobody may do. Each number
/// seeds one stretch of the sequence.
/// </summary>
[TestClass]
public sealed class RequestProperties
{
    private const int FastMicroamps = 18_000;
    private const int SlewMicroampsPerSecond = 1_800;

    [TestMethod]
    public void WhateverIsAskedForNothingFlowsUnderAnAlarmOrALatchNorRisesFasterThanTheSlew()
    {
        Property.Holds(94, 150, Property.Numbers(0, int.MaxValue), seeds =>
        {
            PackRig rig = PackRig.Charging(2);

            foreach (int stretch in seeds)
            {
                Random random = new Random(stretch);
                Disturb(rig, random);
                int ticks = 1 + random.Next(100);

                for (int i = 0; i < ticks; i++)
                {
                    int before = rig.Controller.Decision.ChargeMicroamps;
                    long latched = rig.Controller.Permissions.LatchedMask;
                    Ask(rig.Controller, random, rig.NowMilliseconds);
                    long elapsed = random.Next(500) == 0 ? random.NextInt64(-1L << 33, 1L << 33) : 50 + random.Next(150);
                    rig.Tick(elapsed);

                    if (!Holds(rig, before, elapsed) || (latched & ~rig.Controller.Permissions.LatchedMask) != 0)
                    {
                        return false;
                    }
                }
            }

            return !rig.Actuators.BothGatesEverOn;
        });
    }

    private static bool Holds(PackRig rig, int before, long elapsedMilliseconds)
    {
        Decision decision = rig.Controller.Decision;
        Permissions permissions = rig.Controller.Permissions;
        int level = rig.Controller.Detection.Level;
        bool quiet = level < 2 && permissions.LatchedMask == 0 && permissions.DataFresh;
        int most = level == 0 ? FastMicroamps : FastMicroamps / 2;
        long rise = SlewMicroampsPerSecond * Math.Max(0, elapsedMilliseconds) / 1000;
        return (quiet || (!decision.ChargeGateOn && decision.ChargeMicroamps == 0))
            && (decision.ChargeGateOn || decision.ChargeMicroamps == 0)
            && decision.ChargeMicroamps >= 0 && decision.ChargeMicroamps <= most && decision.ChargeMicroamps <= before + rise
            && (decision.State == BmsState.Fault) == permissions.IsFault()
            && !(decision.DischargeGateOn && permissions.IsFault())
            && (permissions.ChargeLatchedMask & ~permissions.LatchedMask) == 0;
    }

    private static void Disturb(PackRig rig, Random random)
    {
        rig.FrontEnd.ChargerPresent = random.Next(5) != 0;
        rig.FrontEnd.LoadRequested = random.Next(2) == 0;
        rig.FrontEnd.CellMicrovolts[random.Next(2)] = 3_300_000 + random.Next(random.Next(10) == 0 ? 500_000 : 290_000);
        CellHealth health = rig.Controller.Estimates.Health[random.Next(2)];
        health.LeakMicroamps = random.Next(4) == 0 ? float.NaN : random.Next(-100, 100);
        health.LeakUncertaintyMicroamps = random.Next(4) == 0 ? float.PositiveInfinity : random.Next(100);
        health.Fast.Restore(random.Next(4) == 0 ? float.NaN : random.Next(10));
        health.CapacityNanocoulombs = random.NextInt64(long.MinValue, long.MaxValue);
    }

    private static void Ask(BmsController controller, Random random, long now)
    {
        switch (random.Next(12))
        {
            case 0:
                controller.SetMode((ChargeMode)random.Next(3));
                break;
            case 1:
                controller.SetWakeUp(random.Next(2) == 0 ? long.MaxValue : long.MinValue);
                break;
            case 2:
                controller.SetWakeUp(now + random.NextInt64(-1_000, 100_000_000));
                break;
        }
    }
}
