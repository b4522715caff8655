using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Protection;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Tests.Protection;

/// <summary>Nothing is permitted before every limit has had the time to trip.</summary>
[TestClass]
public sealed class ProtectionSettleTests
{
    [DataRow((int)CellDesignId.LfpLithiumPouch36)]
    [DataRow((int)CellDesignId.Nmc21700)]
    [DataRow((int)CellDesignId.GraphiteLithiumCoin)]
    [TestMethod]
    public void SignalsSettleLongerThanTheLongestDelayAndTheAgeOfASample(int id)
    {
        // The last sample before the permission may be as old as a signal may be.
        CellDesign design = Designs.Create(id);
        int age = Configurations.Measurement(1).CellVoltage.MaximumAgeMilliseconds;

        for (int i = 0; i < design.Limits.Length; i++)
        {
            Assert.IsTrue(ProtectionSettings.SettleMilliseconds > design.Limits[i].DelayMilliseconds + age);
        }
    }

    [DataRow((int)CellDesignId.LfpLithiumPouch36, 1, 100)]
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 2, 70)]
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 1, 400)]
    [DataRow((int)CellDesignId.Nmc21700, 1, 100)]
    [DataRow((int)CellDesignId.Nmc21700, 2, 70)]
    [DataRow((int)CellDesignId.GraphiteLithiumCoin, 1, 100)]
    [DataRow((int)CellDesignId.GraphiteLithiumCoin, 2, 70)]
    [TestMethod]
    public void WhatIsWrongAtBootIsNeverPermittedNotForOneTick(int id, int ticksPerSample, int tickMilliseconds)
    {
        for (int row = 0; row < Designs.Create(id).Limits.Length; row++)
        {
            ProtectionBench bench = new ProtectionBench(Designs.Create(id));
            Watch(bench, bench.Design.Limits[row], ticksPerSample, tickMilliseconds);
        }
    }

    [DataRow((int)CellDesignId.LfpLithiumPouch36, 1, 100)]
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 2, 70)]
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 1, 400)]
    [DataRow((int)CellDesignId.Nmc21700, 1, 100)]
    [DataRow((int)CellDesignId.GraphiteLithiumCoin, 1, 100)]
    [TestMethod]
    public void WhatIsWrongAfterAnOutageIsNeverPermittedNotForOneTick(int id, int ticksPerSample, int tickMilliseconds)
    {
        for (int row = 0; row < Designs.Create(id).Limits.Length; row++)
        {
            ProtectionBench bench = new ProtectionBench(Designs.Create(id));
            bench.Run(2_600);
            Assert.IsTrue(bench.Stage.Result.ChargePermitted && bench.Stage.Result.DischargePermitted);
            bench.SetGood(false);
            bench.Run(1_000);
            bench.SetGood(true);
            Watch(bench, bench.Design.Limits[row], ticksPerSample, tickMilliseconds);
        }
    }

    private static void Watch(ProtectionBench bench, LimitRow row, int ticksPerSample, int tickMilliseconds)
    {
        bench.Set(row.Signal, row.Trip);

        for (int i = 0; i < 100; i++)
        {
            bool fresh = i % ticksPerSample == 0;
            bench.Measurements.HighestCellFresh = fresh;
            bench.Measurements.LowestCellFresh = fresh;
            bench.Measurements.HottestFresh = fresh;
            bench.Measurements.ColdestFresh = fresh;
            bench.Measurements.PackMicroamps.AgeMilliseconds = fresh ? 0 : tickMilliseconds;
            bench.Tick(tickMilliseconds);
            Assert.IsTrue((row.Reaction & Reaction.BlockCharge) == 0 || !bench.Stage.Result.ChargePermitted);
            Assert.IsTrue((row.Reaction & Reaction.BlockDischarge) == 0 || !bench.Stage.Result.DischargePermitted);
        }

        Assert.IsTrue(bench.IsActive((int)row.Id));
        Assert.IsTrue(bench.Stage.Result.SelfTestPassed);
    }
}
