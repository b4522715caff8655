using InvertedAnodeBms.Core.Cell;
using InvertedAnodeBms.Core.Estimation;
using InvertedAnodeBms.Core.Tests.Doubles;

namespace InvertedAnodeBms.Core.Properties.Estimation;

/// <summary>The over-charge stop must not come before any good cell is full, and not later than it has to.</summary>
[TestClass]
public sealed class ChargeSessionProperties
{
    [DataRow((int)CellDesignId.LfpLithiumPouch36, 51UL)]
    [DataRow((int)CellDesignId.Nmc21700, 52UL)]
    [DataRow((int)CellDesignId.GraphiteLithiumCoin, 53UL)]
    [TestMethod]
    public void WhatCouldFitIsNeverLessThanWhatAGoodCellLacksAndNeverOnePercentMoreThanTheLargestLacks(int id, ulong seed)
    {
        CellDesign design = Designs.Create(id);

        Property.Holds(seed, 5_000, Property.Numbers(0, int.MaxValue), numbers =>
        {
            Random random = new Random(numbers.Length == 0 ? 0 : numbers[0]);
            double tolerance = design.CapacityTolerancePpm / 1e6;
            double trueCapacity = design.CapacityNanocoulombs * (1 + (tolerance * ((2 * random.NextDouble()) - 1)));
            double trueCharge = random.NextDouble();
            long leastHeld = (long)(design.CapacityNanocoulombs * trueCharge * (random.Next(2) == 0 ? 1 : random.NextDouble()));
            ChargeSession session = new ChargeSession(design);
            session.Follow(0, 0, 0, 1, false, leastHeld, 100);

            double largestLacks = (design.CapacityNanocoulombs - leastHeld) * (1 + tolerance);
            bool enough = session.ExpectedNanocoulombs >= trueCapacity * (1 - trueCharge);
            bool tight = session.ExpectedNanocoulombs <= largestLacks + (design.CapacityNanocoulombs * 0.01) + 1;
            return enough && tight;
        });
    }

    [TestMethod]
    public void ACellThatDoesNotLeakIsNeverFoundToOverCharge()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new Random(seed);
            LeakBench bench = new LeakBench(LfpLithiumPouch36.Create(), Configurations.Measurement(1), random);
            bench.Rest(2 * random.NextDouble());

            for (int cycle = 0; cycle < 4; cycle++)
            {
                bench.Cold = random.Next(3) == 0 ? random.NextDouble() : 1;
                bench.Hold(1_800 + random.Next(10_000), random.Next(3) == 0 ? 40 : 10 * random.NextDouble());
                bench.Discharge(20_000 * random.NextDouble(), random.Next(2) == 0 ? 0.01 : 5 * random.NextDouble());
                bench.Rest(random.Next(3) == 0 ? 3 * random.NextDouble() : 0);
            }

            Assert.IsFalse(bench.OverCharged, $"seed {seed}");
        }

        Console.WriteLine("60 cells, 4 charges each, held at the target for up to 40 h: seeds 0 on");
    }

    [DataRow(300)]
    [DataRow(2_000)]
    [TestMethod]
    public void ALeakIsFoundWhileTheTargetIsHeldHoweverLittleWasKnownOfTheStart(int leakMicroamps)
    {
        double sum = 0;
        double latest = 0;

        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new Random(seed);
            LeakBench bench = new LeakBench(LfpLithiumPouch36.Create(), Configurations.Measurement(1), random);
            bench.Charge(7_200);
            bench.LeakMicroamps = leakMicroamps;
            double full = bench.Hours;
            Assert.IsTrue(bench.Hold(7_200, 1_000), $"seed {seed}");
            sum += bench.Hours - full;
            latest = Math.Max(latest, bench.Hours - full);
        }

        Console.WriteLine($"{leakMicroamps} uA: {sum / 20:F1} h after full, {latest:F1} h at the latest, seeds 0 to 19");
    }
}
