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
}
