using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class FrontTests
{
    private const long Seed = 16;
    private const double Unit = Physics.MilliampereHoursPerSquareCentimetre;

    [TestMethod]
    public void CoverageStaysWithinZeroAndOneAndLithiumIsNeverNegative()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "front");

        for (int trial = 0; trial < 60; trial++)
        {
            FaceNucleation face = trial % 2 == 0 ? FaceLibrary.Lithiophilic : FaceLibrary.WettedCarbon;
            Front front = new(FrontLibrary.FaceInEther, face, trial % 3 == 0 ? 0 : random.Within(0, 0.5) * Unit);

            for (int i = 0; i < 300; i++)
            {
                double seconds = Math.Exp(random.Within(-7, 5));
                double potential = 0.1 * random.Normal();
                Step(front, potential, seconds, 1000);
                Assert.IsTrue(front.Coverage is > 0 and <= 1, $"trial {trial}, step {i}: coverage {front.Coverage}");
                Assert.IsGreaterThanOrEqualTo(0, front.LiveCharge, $"trial {trial}, step {i}: live lithium");
                Assert.IsGreaterThanOrEqualTo(0, front.DeadCharge, $"trial {trial}, step {i}: dead lithium");
            }
        }
    }

    [TestMethod]
    public void WhatDiesIsWhatTheEfficiencySaysAndLiveAndDeadAccountForEveryCharge()
    {
        Front front = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);
        double stripped = 0;

        for (int i = 0; i < 200; i++)
        {
            double current = Step(front, -0.01, 10, 1000);
            stripped -= current * 10;
        }

        double faradaic = stripped + front.StoredCharge;
        double efficiency = FrontLibrary.FibresInEther.Efficiency;
        Assert.AreEqual(faradaic * (1 - efficiency) / efficiency, front.DeadCharge, 1e-9 * front.DeadCharge);
        Assert.AreEqual(Unit - faradaic, front.LiveCharge + front.DeadCharge, 1e-9 * Unit);
    }

    [TestMethod]
    public void WithoutNitrateMoreLithiumDies()
    {
        Front with = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);
        Front without = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);

        for (int i = 0; i < 100; i++)
        {
            Step(with, -0.01, 10, 1000);
            without.Prepare(1000, 298.15, 10, 0, nitrateLeft: false);
            without.Commit(without.CurrentAt(-0.01, out _), -0.01, 0);
        }

        double ratio = (1 - 0.90) / 0.90 / ((1 - FrontLibrary.FibresInEther.Efficiency) / FrontLibrary.FibresInEther.Efficiency);
        Assert.AreEqual(ratio, without.DeadCharge / with.DeadCharge, 0.01 * ratio);
    }

    [TestMethod]
    public void CoverageOfABareFaceGrowsWithTheStepSizeIndependentRateOfNucleation()
    {
        Front coarse = new(FrontLibrary.FaceInEther, FaceLibrary.WettedCarbon, 0);
        Front fine = new(FrontLibrary.FaceInEther, FaceLibrary.WettedCarbon, 0);
        Step(coarse, 0.02, 900, 1000);

        for (int i = 0; i < 900; i++)
        {
            Step(fine, 0.02, 1, 1000);
        }

        double rate = 1e-3 * Math.Exp(-(0.014 / 0.02) * (0.014 / 0.02));
        Assert.AreEqual(1 - ((1 - 1e-4) * Math.Exp(-rate * 900)), coarse.Coverage, 1e-9);
        Assert.AreEqual(coarse.Coverage, fine.Coverage, 1e-9);
    }

    [TestMethod]
    public void AFaceStrippedBareFallsBackToItsDefectsAndWhatDeadLithiumSeeds()
    {
        Front front = new(FrontLibrary.FaceInEther, FaceLibrary.Carbon, 0.1 * Unit);
        Assert.AreEqual(1, front.Coverage);

        for (int i = 0; i < 2000; i++)
        {
            Step(front, -0.05, 10, 1000);
        }

        double dead = front.DeadCharge / (0.5 * Unit);
        Assert.IsLessThan(1e-3 * Unit, front.LiveCharge);
        Assert.AreEqual(1e-4 + dead, front.Coverage, 0.01 * dead);
    }

    [TestMethod]
    public void TheSmallSignalIsTheSlopeOfTheCurrent()
    {
        Front front = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);
        FrontSmallSignal small = front.SmallSignal(800, 298.15);

        // A step long against both capacitances.
        front.Prepare(800, 298.15, 1e6, 0, true);
        double slope = (front.CurrentAt(1e-6, out double derivative) - front.CurrentAt(-1e-6, out _)) / 2e-6;

        Assert.AreEqual(slope, derivative, 1e-4 * slope);
        Assert.AreEqual(1 / slope, small.FilmOhms + small.TransferOhms, 1e-4 / slope);
    }

    [TestMethod]
    public void HealingCostsTheSameLithiumWhateverTheSteps()
    {
        Front even = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);
        Front uneven = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);

        for (int i = 0; i < 400; i++)
        {
            StepAt(even, 2.5, 60);
        }

        for (int i = 0; i < 200; i++)
        {
            StepAt(uneven, 2.5, 119);
            StepAt(uneven, 2.5, 1);
        }

        Assert.AreEqual(even.Film.BoundCharge, uneven.Film.BoundCharge, 0.01 * even.Film.BoundCharge);
    }

    [TestMethod]
    public void ACopyGoesOnAsTheOriginal()
    {
        Front original = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);
        StepAt(original, 10, 100);
        StepAt(original, -3, 7);
        Front copy = new(FrontLibrary.FibresInEther, FaceLibrary.Lithiophilic, Unit);
        copy.CopyFrom(original);

        for (int i = 0; i < 50; i++)
        {
            Assert.AreEqual(Step(original, 0.01 * Math.Sin(i), 3, 900), Step(copy, 0.01 * Math.Sin(i), 3, 900));
        }

        Assert.AreEqual(original.LiveCharge, copy.LiveCharge);
        Assert.AreEqual(original.Film.BoundCharge, copy.Film.BoundCharge);
    }

    private static double Step(Front front, double potential, double seconds, double salt)
    {
        front.Prepare(salt, 298.15, seconds, 0, nitrateLeft: true);
        double current = front.CurrentAt(potential, out _);
        front.Commit(current, potential, 0);
        return current;
    }

    private static void StepAt(Front front, double current, double seconds)
    {
        front.Prepare(1000, 298.15, seconds, 0, nitrateLeft: true);
        double low = -1;
        double high = 1;

        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = front.CurrentAt(middle, out _) > current ? (low, middle) : (middle, high);
        }

        front.Commit(front.CurrentAt(low, out _), low, 0);
    }
}
