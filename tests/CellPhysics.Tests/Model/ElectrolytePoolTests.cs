using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ElectrolytePoolTests
{
    private const long Seed = 13;

    [TestMethod]
    public void SaltIsConservedUnderAnySequenceOfTakingGivingAndConsuming()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "pool");

        for (int trial = 0; trial < 200; trial++)
        {
            ElectrolytePool pool = new(random.Within(0, 2e-4), 1000, 2e-4);
            double outside = 0;
            double start = pool.SaltMoles;

            for (int i = 0; i < 200; i++)
            {
                double metres = random.Within(0, 5e-5);

                switch ((int)random.Within(0, 3))
                {
                    case 0:
                        double salt = random.Within(1, 2000);
                        pool.Take(metres, salt);
                        outside -= metres * salt;
                        break;
                    case 1:
                        outside += pool.Give(metres);
                        break;
                    default:
                        pool.Consume(metres);
                        break;
                }

                Assert.AreEqual(start, pool.SaltMoles + pool.ConsumedSaltMoles + outside, 1e-12 * (1 + start));
                Assert.IsGreaterThanOrEqualTo(0, pool.VolumeMetres);
                Assert.IsGreaterThanOrEqualTo(-1e-15, pool.SaltMoles);
                Assert.IsTrue(pool.Saturation is > 0 and <= 1);
            }
        }
    }

    [TestMethod]
    public void PoresDryOnlyWhenThePoolIsEmptyAndFillAgainFirst()
    {
        ElectrolytePool pool = new(1e-4, 1000, 2e-4);
        pool.Consume(1e-4);
        Assert.AreEqual(1, pool.Saturation, 1e-12);
        pool.Consume(1e-4);
        Assert.AreEqual(0.5, pool.Saturation, 1e-12);
        pool.Take(5e-5, 1000);
        Assert.AreEqual(0.75, pool.Saturation, 1e-12);
    }

    [TestMethod]
    public void WhatADryPoolTakesItGivesBackAtTheConcentrationItCameWith()
    {
        ElectrolytePool pool = new(0, 1000, 2e-4);
        pool.Consume(1e-4);

        for (int i = 0; i < 100; i++)
        {
            pool.Take(3e-5, 900);
            Assert.AreEqual(900, pool.Salt, 1e-6);
            Assert.AreEqual(3e-5 * 900, pool.Give(3e-5), 1e-12);
        }

        Assert.AreEqual(0.5, pool.Saturation, 1e-9);
    }
}
