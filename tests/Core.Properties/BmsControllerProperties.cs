using InvertedAnodeBms.Core.Measurement;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties;

/// <summary>The whole controller under random readings. Each number seeds one stretch of the sequence.</summary>
[TestClass]
public sealed class BmsControllerProperties
{
    [DataRow(1, 81UL)]
    [DataRow(2, 82UL)]
    [DataRow(4, 83UL)]
    [TestMethod]
    public void NoGateIsOnUnlessEverySignalHasBeenGoodForTwoAndAHalfSeconds(int cells, ulong seed)
    {
        Property.Holds(seed, 150, Property.Numbers(0, int.MaxValue), seeds =>
        {
            PackRig rig = new PackRig(cells);
            SignalOracle oracle = new SignalOracle(rig.FrontEnd);
            rig.FrontEnd.ChargerPresent = true;
            long goodMilliseconds = 0;
            bool goodBefore = false;

            foreach (int stretch in seeds)
            {
                Random random = new Random(stretch);
                int ticks = 1 + random.Next(60);
                Disturb(rig.FrontEnd, random);

                for (int i = 0; i < ticks; i++)
                {
                    int elapsed = random.Next(12) == 0 ? random.Next(-200, 900) : 100;
                    rig.Tick(elapsed);
                    bool good = oracle.AllGood(elapsed) && (elapsed is > 0 and <= Configurations.MaximumGapMilliseconds);
                    goodMilliseconds = good && goodBefore ? goodMilliseconds + elapsed : 0;
                    goodBefore = good;
                    bool gate = rig.Actuators.ChargeGateOn || rig.Actuators.DischargeGateOn || rig.Actuators.ChargeMicroamps > 0;

                    bool tooMuch = rig.Actuators.ChargeMicroamps > Math.Min(7_200, rig.FrontEnd.ChargerMicroamps);

                    if ((gate && goodMilliseconds < 2_500) || rig.Actuators.BothGatesEverOn || tooMuch)
                    {
                        return false;
                    }
                }
            }

            return rig.Actuators.Beats <= rig.Actuators.Applied && rig.Link.Unreadable == 0;
        });
    }

    private static void Disturb(FakeFrontEnd frontEnd, Random random)
    {
        frontEnd.SetStatus(ReadStatus.Fresh);
        frontEnd.SetCells(3_000_000 + random.Next(600_000));
        frontEnd.SetTemperatures(100 + random.Next(300));
        frontEnd.PackMicroamps = random.Next(-1_000, 8_000);
        frontEnd.ChargerPresent = random.Next(10) != 0;
        frontEnd.ChargerMicroamps = random.Next(10_000);
        frontEnd.LoadRequested = random.Next(2) == 0;

        if (random.Next(2) == 0)
        {
            return;
        }

        ReadStatus status = (ReadStatus)random.Next(5);
        int channel = random.Next(frontEnd.CellStatus.Length);

        switch (random.Next(6))
        {
            case 0:
                frontEnd.CellStatus[channel] = status;
                break;
            case 1:
                frontEnd.TemperatureStatus[channel] = status;
                break;
            case 2:
                frontEnd.PackStatus = status;
                break;
            case 3:
                frontEnd.CellMicrovolts[channel] = random.Next(2) == 0 ? random.Next(500_000) : random.Next(7_000_001, int.MaxValue);
                break;
            case 4:
                frontEnd.TemperatureDeciCelsius[channel] = random.Next(2) == 0 ? random.Next(int.MinValue, -350) : random.Next(951, int.MaxValue);
                break;
            default:
                frontEnd.PackMicroamps = random.Next(2) == 0 ? random.Next(int.MinValue, -150_000) : random.Next(150_001, int.MaxValue);
                break;
        }
    }
}
