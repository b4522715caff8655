using InvertedAnodeBms.CellPhysics.Designs;
using InvertedAnodeBms.CellPhysics.Materials;
using InvertedAnodeBms.CellPhysics.Model;
using InvertedAnodeBms.CellPhysics.Randomness;

namespace InvertedAnodeBms.CellPhysics.Tests;

[TestClass]
public sealed class ShortCircuitsTests
{
    private const double Gap = 25e-6;

    [TestMethod]
    public void HalvedStepsGiveTheSameBirths()
    {
        ShortCircuits coarse = Process(ContactLibrary.Lithium, 5);
        ShortCircuits fine = Process(ContactLibrary.Lithium, 5);

        for (int i = 0; i < 300; i++)
        {
            coarse.Advance(Gap, Gap, 1, 0.015, 100);
            fine.Advance(Gap, Gap, 0.5, 0.015, 50);
            fine.Advance(Gap, Gap, 0.5, 0.015, 50);
            Assert.AreEqual(coarse.Births, fine.Births);
        }

        Assert.IsGreaterThan(3, coarse.Births);
    }

    [TestMethod]
    public void BirthsComeAtTheRateOfTheDesignWhenTipsAreAcrossAndHardlyBefore()
    {
        ShortCircuits across = Process(ContactLibrary.Lithium, 6);
        ShortCircuits below = Process(ContactLibrary.Lithium, 6);

        for (int i = 0; i < 10_000; i++)
        {
            across.Advance(Gap, Gap, 1e-6, 1e-6, 360);
            below.Advance(Gap - 12e-6, Gap, 1e-6, 1e-6, 360);
        }

        // 1000 h, 1.13 cm2, 0.3 per cm2 and hour: 339 expected, standard deviation 18.
        Assert.AreEqual(339, across.Births, 4 * 18.4);
        Assert.AreEqual(0, below.Births);
    }

    [TestMethod]
    public void NothingIsBornWhileStrippingOrAtRest()
    {
        ShortCircuits contacts = Process(ContactLibrary.Lithium, 7);

        for (int i = 0; i < 1000; i++)
        {
            contacts.Advance(2 * Gap, Gap, -1, 0.015, 100);
            contacts.Advance(2 * Gap, Gap, 0, 0, 100);
        }

        Assert.AreEqual(0, contacts.Births);
    }

    [TestMethod]
    [DataRow(0.015, false)]
    [DataRow(0.5, false)]
    [DataRow(3.4, true)]
    public void AFilamentOfNineHundredAndSeventyFourOhmsMeltsInAFullCellOnly(double volts, bool melts)
    {
        ContactSpec exact = ContactLibrary.Lithium with { FilamentSpread = new(0, "1", Evidence.Assumed, "test") };
        ShortCircuits contacts = Process(exact, 8);
        Bear(contacts, 1);

        for (int i = 0; i < 100; i++)
        {
            contacts.Advance(0, Gap, 0, volts, 1);
        }

        Assert.AreEqual(melts ? 1 : 0, contacts.Melted);
        Assert.AreEqual(melts ? 0 : 1, contacts.Count);
        Assert.AreEqual(melts ? 0 : 1 / 974.0, contacts.Siemens, 1e-5);
    }

    [TestMethod]
    public void StrippingBreaksContactsAfterTheMeanChargeOfTheDesign()
    {
        ShortCircuits contacts = Process(ContactLibrary.Lithium, 9);
        Bear(contacts, 200);
        double stripped = 0;
        const double Step = 36;

        // A survivor function exp(-q/mean): after one mean 37 % are left.
        while (stripped < 0.3 * Physics.MilliampereHoursPerSquareCentimetre)
        {
            contacts.Advance(0, Gap, -Step, 0.001, 10);
            stripped += Step;
        }

        Assert.AreEqual(0.37, contacts.Count / (double)contacts.Births, 0.1);
        Assert.AreEqual(contacts.Births, contacts.Count + contacts.Broken);
    }

    [TestMethod]
    public void PlatingThickensAFilamentUntilTheShortIsHard()
    {
        ShortCircuits contacts = Process(ContactLibrary.Lithium, 10);
        Bear(contacts, 1);
        double before = contacts.Siemens;
        contacts.Advance(0, Gap, 3 * Physics.MilliampereHoursPerSquareCentimetre, 1e-3, 10);

        Assert.AreEqual(Math.E, contacts.Siemens / before, 1e-3);
    }

    [TestMethod]
    public void APlacedContactNeitherMeltsNorBreaksAndIsRemovedByHand()
    {
        ShortCircuits contacts = Process(ContactLibrary.Cathode, 11);
        contacts.Place(1000);
        contacts.Advance(0, Gap, -1e6, 3.6, 1e6);
        Assert.AreEqual(1e-3, contacts.Siemens, 1e-15);

        contacts.Clear();

        Assert.AreEqual(0, contacts.Siemens);
    }

    [TestMethod]
    public void ACopyHasTheSameFuture()
    {
        ShortCircuits original = Process(ContactLibrary.Lithium, 12);
        Bear(original, 3);
        ShortCircuits copy = Process(ContactLibrary.Lithium, 99);
        copy.CopyFrom(original);

        for (int i = 0; i < 2000; i++)
        {
            double charge = i % 40 < 20 ? 20 : -20;
            original.Advance(Gap, Gap, charge, 0.02, 100);
            copy.Advance(Gap, Gap, charge, 0.02, 100);
            Assert.AreEqual(original.Siemens, copy.Siemens);
        }

        Assert.AreEqual(original.Births, copy.Births);
        Assert.IsGreaterThan(10, copy.Births);
    }

    private static ShortCircuits Process(ContactSpec spec, long seed)
    {
        Console.WriteLine($"seed {seed}");
        return new ShortCircuits(spec, 1.13, new RandomStream(seed, "test"));
    }

    private static void Bear(ShortCircuits contacts, int births)
    {
        while (contacts.Births < births)
        {
            contacts.Advance(Gap, Gap, 1e-6, 1e-6, 10);
        }
    }
}
