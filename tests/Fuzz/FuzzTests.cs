namespace InvertedAnodeBms.Fuzz;

/// <summary>Fourteen thousand cases; a million are the nightly command's.</summary>
[TestClass]
public sealed class FuzzTests
{
    private const int CasesOfATarget = 2_000;

    private const long Seed = 20_261_125;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    public static IEnumerable<object[]> Targets => FuzzTargets.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void NothingThatStrangersWriteGoesWrong(string name)
    {
        FuzzOutcome outcome = Fuzzer(name).Run(CasesOfATarget, _ => { });
        Console.WriteLine(outcome);

        Assert.IsEmpty(outcome.Finds, string.Join('\n', outcome.Finds.Select(find => CaseFile.Describe(outcome, find))));

        // Both ends must be reached, or the cases test nothing.
        Assert.IsGreaterThan(CasesOfATarget / 50, outcome.Taken, $"{outcome}");
        Assert.IsGreaterThan(CasesOfATarget / 50, outcome.Refused, $"{outcome}");
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public void TheSameSeedMakesTheSameCase(string name)
    {
        Fuzzer one = Fuzzer(name);
        Fuzzer other = Fuzzer(name);

        CollectionAssert.AreEqual(one.Make(7), other.Make(7));
        CollectionAssert.AreNotEqual(one.Make(7), other.Make(8));
    }

    private static Fuzzer Fuzzer(string name)
    {
        return new Fuzzer(name, FuzzTargets.Create(name), Seed, _limit);
    }
}
