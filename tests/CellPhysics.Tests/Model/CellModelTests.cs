using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class CellModelTests
{
    private const long Seed = 18;

    public static IEnumerable<object[]> Designs => DesignCatalogue.All.Select(spec => new object[] { spec.Name });

    [TestMethod]
    public void AnyDesignAtAnyCurrentGivesFiniteNumbersAndPositiveSaltOrSaysThatItIsDepleted()
    {
        Console.WriteLine($"seed {Seed}");
        RandomStream random = new(Seed, "designs");
        int depleted = 0;

        for (int trial = 0; trial < 120; trial++)
        {
            CellSpec spec = RandomDesign.Draw(random);
            CellModel cell = new(spec, trial);
            double lithium = cell.LithiumCharge;
            double salt = SaltEverywhere(cell);
            bool closed = spec.Counter != CounterKind.Constant;

            for (int i = 0; i < 150; i++)
            {
                double current = random.Normal() * Math.Exp(random.Within(-4, 7));
                double kelvin = random.Within(263, 323);
                double seconds = Math.Exp(random.Within(-6, 4));

                try
                {
                    cell.Step(current, kelvin, seconds);
                }
                catch (DepletionException)
                {
                    depleted++;
                }

                string where = $"trial {trial} ({spec.Name}), step {i}, {current} A/m2, {seconds} s";
                Assert.IsTrue(double.IsFinite(cell.Volts) && double.IsFinite(cell.HeatFlux) && double.IsFinite(cell.Leak), where);
                Assert.IsTrue(Array.TrueForAll(cell.Salt.Salt, salt => salt > 0 && double.IsFinite(salt)), where);
                Assert.IsTrue(cell.Left.Bottom.LiveCharge >= 0 && cell.Left.Top.LiveCharge >= 0, where);
                Assert.IsTrue(cell.Left.Top.Coverage is > 0 and <= 1 && cell.Left.Bottom.Coverage is > 0 and <= 1, where);
                Assert.IsLessThan(1e-9, cell.WorstChargeError, where);
                Assert.AreEqual(salt, SaltEverywhere(cell), 1e-9 * salt, where);
                Assert.AreEqual(lithium, closed ? cell.LithiumCharge : lithium, 1e-9 * Math.Max(36_000, lithium), where);
            }
        }

        // Both answers occurred.
        Assert.IsTrue(depleted is > 100 and < 15_000, $"{depleted} depleted");
    }

    [TestMethod]
    [DynamicData(nameof(Designs))]
    public void ACopyGoesOnAsTheOriginal(string design)
    {
        CellSpec spec = DesignCatalogue.Find(design);
        CellModel original = new(spec, 3);
        RandomStream random = new(Seed, "copy");

        for (int i = 0; i < 200; i++)
        {
            original.Step(5 * random.Normal(), 298.15 + (i * 0.013), 20);
        }

        original.Contacts.Place(5000);
        CellModel copy = new(spec, 77);
        copy.CopyFrom(original);

        for (int i = 0; i < 200; i++)
        {
            double current = 5 * random.Normal();
            original.Step(current, 300.74 + (i * 0.003), 20);
            copy.Step(current, 300.74 + (i * 0.003), 20);
            Assert.AreEqual(original.Volts, copy.Volts, $"step {i}");
            Assert.AreEqual(original.Leak, copy.Leak, $"step {i}");
        }

        Assert.AreEqual(original.LithiumCharge, copy.LithiumCharge);
        Assert.AreEqual(original.Salt.Moles(), copy.Salt.Moles());
        Assert.AreEqual(original.NitrateCharge, copy.NitrateCharge);
    }

    [TestMethod]
    [DynamicData(nameof(Designs))]
    public void ACellAtRestStaysAtItsRestVoltage(string design)
    {
        CellSpec spec = DesignCatalogue.Find(design) with { InitialStoichiometry = 0.5 };
        CellModel cell = new(spec, 1);
        bool hasLithium = spec.Anode.LithiumAbove + spec.Anode.LithiumBelow > 0;

        for (int i = 0; i < 100; i++)
        {
            cell.Step(0, 298.15, 60);
        }

        // An empty host lies above lithium by the voltage of its fibres and its oxide.
        Assert.AreEqual(cell.RestVolts, cell.Volts, hasLithium ? 2e-4 : 1.5);
        Assert.AreEqual(0, cell.HeatFlux, 1e-9);
    }

    [TestMethod]
    public void ADepletedStepLeavesTheCellAsItWas()
    {
        CellModel cell = new(DesignCatalogue.Find("sym-cloth-inverted"), 1);
        cell.Step(2.5, 298.15, 10);
        double volts = cell.Volts;
        double lithium = cell.Left.Bottom.LiveCharge;

        Assert.ThrowsExactly<DepletionException>(() => cell.Step(5000, 298.15, 1000));

        Assert.AreEqual(volts, cell.Volts);
        Assert.AreEqual(lithium, cell.Left.Bottom.LiveCharge);
    }

    [TestMethod]
    [DataRow(10.0, 298.15, 0.0)]
    [DataRow(10.0, 298.15, -1.0)]
    [DataRow(10.0, 298.15, double.NaN)]
    [DataRow(10.0, 298.15, double.PositiveInfinity)]
    [DataRow(double.NaN, 298.15, 1.0)]
    [DataRow(double.NegativeInfinity, 298.15, 1.0)]
    [DataRow(10.0, double.NaN, 1.0)]
    [DataRow(10.0, 25.0, 1.0)]
    public void AStepThatIsNoneIsRefusedAndLeavesTheCellAsItWas(double current, double kelvin, double seconds)
    {
        CellModel cell = new(DesignCatalogue.Find("pouch-inverted"), 1);
        CellModel untouched = new(DesignCatalogue.Find("pouch-inverted"), 1);

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => cell.Step(current, kelvin, seconds));

        cell.Step(10, 298.15, 1);
        untouched.Step(10, 298.15, 1);
        Assert.AreEqual(untouched.Volts, cell.Volts);
    }

    [TestMethod]
    public void ACellWithLessElectrolyteThanPoresIsNotBuilt()
    {
        CellSpec cell = DesignCatalogue.Find("lfp-cloth-inverted");
        CellSpec starved = cell with { ElectrolyteVolume = cell.ElectrolyteVolume.At(10, "test") };

        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => new CellModel(starved, 1));

        StringAssert.Contains(error.Message, "10 uL/cm2 of electrolyte do not fill its pores");
    }

    [TestMethod]
    public void AFullCellThatRunsDryPolarises()
    {
        CellSpec cell = DesignCatalogue.Find("lfp-cloth-inverted");
        CellModel wet = new(cell, 1);
        double pores = 1e5 * wet.Salt.Moles() / cell.Electrolyte.Salt;
        CellSpec thirsty = cell with { ElectrolyteVolume = cell.ElectrolyteVolume.At(pores, "no reserve") };
        CellModel dry = new(thirsty, 1);

        for (int cycle = 0; cycle < 150; cycle++)
        {
            for (int i = 0; i < 48; i++)
            {
                wet.Step(i < 24 ? 8 : -8, 298.15, 100);
                dry.Step(i < 24 ? 8 : -8, 298.15, 100);
            }
        }

        wet.Step(8, 298.15, 100);
        dry.Step(8, 298.15, 100);
        Assert.AreEqual(1, wet.Pool.Saturation);
        Assert.IsLessThan(0.99, dry.Pool.Saturation);
        Assert.IsGreaterThan(wet.Volts, dry.Volts);
    }

    [TestMethod]
    [DataRow("lfp-cloth-inverted", 400.0, "left bottom front")]
    [DataRow("lfp-cloth-inverted", -2000.0, "cathode")]
    [DataRow("sym-cloth-inverted", -400.0, "right bottom front")]
    public void ADepletionNamesItsPlaceAndItsCurrent(string design, double current, string place)
    {
        CellModel cell = new(DesignCatalogue.Find(design), 1);
        DepletionException error = Assert.ThrowsExactly<DepletionException>(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                cell.Step(current, 263.15, 0.1);
            }
        });

        Assert.Contains(place, error.Place);
        Assert.DoesNotContain(" at 0 mA/cm2", error.Message);
    }

    [TestMethod]
    [Timeout(60_000)]
    public void StepsFromAMicrosecondToADayInAnyClimateEndAndGiveNumbers()
    {
        RandomStream random = new(Seed, "climates");
        int steps = 0;

        for (int trial = 0; trial < 120; trial++)
        {
            CellSpec spec = DesignCatalogue.All[trial % DesignCatalogue.All.Count];
            CellModel cell = new(spec, trial);
            double scale = Math.Exp(random.Within(0, 6.2));

            for (int i = 0; i < 200; i++)
            {
                double current = random.Normal() * scale;
                double kelvin = random.Within(233, 358);
                double seconds = Math.Exp(random.Within(Math.Log(1e-6), Math.Log(1e5)));

                try
                {
                    cell.Step(current, kelvin, seconds);
                    steps++;
                }
                catch (DepletionException)
                {
                    // The clear error of this model.
                }

                string where = $"trial {trial} ({spec.Name}), step {i}, {current} A/m2, {kelvin} K, {seconds} s";
                Assert.IsTrue(double.IsFinite(cell.Volts) && double.IsFinite(cell.HeatFlux) && double.IsFinite(cell.Leak), where);
                Assert.IsTrue(Array.TrueForAll(cell.Salt.Salt, salt => salt > 0 && double.IsFinite(salt)), where);
            }
        }

        Assert.IsGreaterThan(2000, steps);
    }

    [TestMethod]
    public void TheVoltageIsProportionalToTheCurrentFarBelowTheLimits()
    {
        CellModel small = new(DesignCatalogue.Find("sym-cloth-inverted"), 1);
        CellModel large = new(DesignCatalogue.Find("sym-cloth-inverted"), 1);

        for (int i = 0; i < 60; i++)
        {
            small.Step(0.25, 298.15, 10);
            large.Step(2.5, 298.15, 10);
        }

        Assert.AreEqual(10, large.Volts / small.Volts, 0.3);
    }

    [TestMethod]
    public void ColdMakesASlowerCellAndHeatIsNeverNegative()
    {
        CellModel cold = new(DesignCatalogue.Find("lfp-cloth-inverted"), 1);
        CellModel warm = new(DesignCatalogue.Find("lfp-cloth-inverted"), 1);

        for (int i = 0; i < 100; i++)
        {
            cold.Step(5, 278.15, 10);
            warm.Step(5, 308.15, 10);
            Assert.IsTrue(cold.HeatFlux >= 0 && warm.HeatFlux >= 0);
        }

        Assert.IsGreaterThan(warm.Volts + 0.02, cold.Volts);
    }

    [TestMethod]
    public void ALeakRobsPlatingOfItsCurrent()
    {
        CellModel cell = new(DesignCatalogue.Find("lfp-cloth-inverted"), 1);
        cell.Contacts.Place(10_000);

        for (int i = 0; i < 60; i++)
        {
            cell.Step(5, 298.15, 10);
        }

        double leak = cell.Volts / 10_000 / cell.SquareMetres;
        Assert.AreEqual(leak, cell.Leak, 1e-3 * leak);
        Assert.AreEqual(5 - cell.Leak, cell.Left.FaceCurrent + cell.Left.FrontCurrent, 1e-9);
    }

    private static double SaltEverywhere(CellModel cell)
    {
        return cell.Salt.Moles() + cell.Pool.SaltMoles + cell.Pool.ConsumedSaltMoles;
    }
}
